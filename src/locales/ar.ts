import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural, type PluralForms } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('ar')

const unchanged = 'لم يُحصَّل أي مبلغ ولم يُجرَ أي تغيير.'
const refused = `رُفض هذا الطلب. ${unchanged} يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.`
const notSetUp = `لم يكتمل إعداد الفوترة هنا بعد. ${unchanged} يُرجى التواصل مع فريق الدعم.`
const stripeFailed = `لم تستجب خدمة الدفع كما هو متوقع. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`
const notPossible = `هذا الإجراء غير متاح لخطتك حاليًا. ${unchanged} يُرجى التواصل مع فريق الدعم.`

const manage = 'إدارة الفوترة'
const addMethod = 'إضافة طريقة دفع'

const changesTo = (plan: string, date: string) => `ستتغيّر خطتك إلى ${plan} في ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'خطتك متوقفة مؤقتًا.',
  trial_ended: 'خطتك متوقفة مؤقتًا لأن الفترة التجريبية انتهت دون إضافة طريقة دفع.',
  payment_failed: 'خطتك متوقفة مؤقتًا لأن إحدى الدفعات فشلت.',
  collection: 'لن يُحصَّل أي مبلغ حتى استئناف الدفع.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `لن يُحصَّل أي مبلغ حتى ${date}.` : `خطتك متوقفة مؤقتًا حتى ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('نشطة', 'تغيير الخطة', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && ` بمبلغ ${amount}${taxExtra ? ' بالإضافة إلى الضريبة' : ''}`
    return date && `${sendsInvoice ? 'تصدر الفاتورة التالية' : 'تتجدّد خطتك'} في ${date}${price}.`
  }),
  trialing: state(
    'فترة تجريبية',
    'تغيير الخطة',
    ({ date, price }) => `تستمر الفترة التجريبية حتى ${date}${price && `، ثم ${price}`}.`,
  ),
  trial_without_method: state(
    'فترة تجريبية',
    addMethod,
    ({ date }) => `تنتهي الفترة التجريبية في ${date}. يُرجى إضافة طريقة دفع للمتابعة.`,
  ),
  canceling: state(
    '',
    'الإبقاء على الخطة',
    ({ date }) => `تنتهي خطتك في ${date}. يمكنك مواصلة استخدامها حتى ذلك الحين.`,
  ),
  scheduled_change: state('نشطة', 'التراجع عن التغيير', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'فشل الدفع',
    'الدفع الآن',
    ({ due, date }) => due && `تأخّر سداد ${due}.${date && ` سنحاول مرة أخرى في ${date}.`}`,
  ),
  action_required: state('بانتظار التأكيد', 'تأكيد الدفع', ({ due }) => due && `يطلب منك البنك تأكيد دفع ${due}.`),
  incomplete: state(
    'لم تبدأ',
    'إتمام الدفع',
    ({ date }) => `يُرجى إتمام الدفعة الأولى${date && ` في موعد أقصاه ${date}`}.`,
  ),
  incomplete_expired: state('لم تبدأ', '', () => 'لم تكتمل الدفعة الأولى في الوقت المحدد، لذلك لم تبدأ هذه الخطة.'),
  unpaid: state('معلّقة', 'الدفع الآن', () => 'تأخّر السداد وتوقفت محاولات التحصيل.'),
  collection_paused: state('الدفع متوقف مؤقتًا', 'استئناف الدفع', paused),
  paused: state('متوقفة مؤقتًا', 'استئناف', paused),
  canceled: state('منتهية', '', ({ date }) => `انتهت خطتك في ${date}.`),
  unknown: state('', manage, ({ from, to }) => `من ${from} إلى ${to}`),
}

type Counted = (shown: string) => PluralForms

// They stand after "/" and "كل" alone: one and two are words of their own there.
const intervals: Record<string, Counted> = {
  day: (n) => ({ one: 'يوم', two: 'يومين', few: `${n} أيام`, many: `${n} يومًا`, other: `${n} يوم` }),
  week: (n) => ({ one: 'أسبوع', two: 'أسبوعين', few: `${n} أسابيع`, many: `${n} أسبوعًا`, other: `${n} أسبوع` }),
  month: (n) => ({ one: 'شهر', two: 'شهرين', few: `${n} أشهر`, many: `${n} شهرًا`, other: `${n} شهر` }),
  year: (n) => ({ one: 'سنة', two: 'سنتين', few: `${n} سنوات`, many: `${n} سنة`, other: `${n} سنة` }),
}
const periods: Counted = (n) => ({
  one: 'فترة',
  two: 'فترتين',
  few: `${n} فترات`,
  many: `${n} فترة`,
  other: `${n} فترة`,
})
const span = (interval: string, count: number, shown: string) =>
  plural(count, (own(intervals, interval) ?? periods)(shown))

const rhythms = { day: 'يوميًا', week: 'أسبوعيًا', month: 'شهريًا', year: 'سنويًا' }

const seats = (count: number, shown: string, two: 'مقعدان' | 'مقعدين') =>
  plural(count, {
    one: 'مقعد واحد',
    two,
    few: `${shown} مقاعد`,
    many: `${shown} مقعدًا`,
    other: `${shown} مقعد`,
  })
/** After "لديك". */
const seatsHad = (count: number, shown: string) => seats(count, shown, 'مقعدان')
/** After "إلى". */
const seatsTo = (count: number, shown: string) => seats(count, shown, 'مقعدين')

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'السعر مرتفع جدًا',
  missing_features: 'تنقصني ميزات أحتاج إليها',
  switched_service: 'سأنتقل إلى خدمة أخرى',
  unused: 'لا أستخدمها بما يكفي',
  customer_service: 'خدمة العملاء ليست جيدة بما يكفي',
  too_complex: 'الاستخدام معقّد جدًا',
  low_quality: 'الجودة ليست جيدة بما يكفي',
  other: 'سبب آخر',
}

const notSaved = 'لم يُحفظ أي شيء.'
const declined = `رفض البنك طريقة الدفع هذه. ${notSaved} يُرجى تجربة طريقة أخرى أو الاستفسار من البنك.`

/** Arabic. Machine-made. */
export const ar: BillingLocale = {
  locale: 'ar',
  messages: {
    title: 'الفوترة',
    manage,
    loading: 'جارٍ تحميل معلومات الفوترة',
    opening: 'جارٍ فتح صفحة الفوترة',
    retry: 'إعادة المحاولة',
    fallback: 'فتح صفحة الفوترة بدلًا من ذلك',
    failed: 'تعذّر تحميل معلومات الفوترة.',
    partial: 'تعذّر تحميل بعض معلومات الفوترة.',
    offline: `لا يوجد اتصال بالإنترنت. ${unchanged} سيجري التحميل تلقائيًا عند عودة الاتصال.`,
    deleted: 'أُغلق حساب الفوترة هذا. لن يُحصَّل منك أي مبلغ بعد الآن.',
    unchanged,
    checking: 'جارٍ التحقق من تغييراتك…',
    delayed: 'قد يستغرق ظهور التغيير هنا دقيقة واحدة.',
    bankFailed: 'تعذّر تحميل رد مصرفك.',

    plan: {
      title: 'خطتك',
      failed: 'تعذّر تحميل خطتك.',
      free: 'مجانية',
      onFree: 'خطتك الحالية هي الخطة المجانية.',
      ends: (date) => `تنتهي في ${date}`,
      usageBased: 'حسب الاستخدام',
      per: (interval, count, shown) => `/ ${span(interval, count, shown)}`,
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'إلغاء الخطة',
      pause: 'إيقاف الخطة مؤقتًا',
      upgrade: 'ترقية',
      upgradeTo: (plan) => `ترقية إلى ${plan}`,
      choose: (plan) => `اختيار ${plan}`,
      choices: 'اختيار خطة',

      discount: 'خصم',
      off: (value, name, until) => `${name && `${name}، `}خصم ${value}${until && ` حتى ${until}`}`,
      scheduled: 'تغيير مجدول',
      changesTo,
      waits: (plan, date) => `التغيير إلى ${plan} بانتظار الدفع حتى ${date}.`,
      drop: 'إلغاء التغيير',
      credit: 'الرصيد الدائن',
      nextCharge: 'الدفعة التالية',
      chargeOn: (amount, date) => (amount ? `${amount} في ${date}` : date),
    },

    paymentMethod: {
      title: 'طريقة الدفع',
      failed: 'تعذّر تحميل طريقة الدفع.',
      none: 'لا توجد طريقة دفع بعد.',
      add: addMethod,
      update: 'تحديث طريقة الدفع',
      card: 'بطاقة',
      bankAccount: 'حساب بنكي',
      other: 'طريقة دفع',
      // In dots, since what begins with "Visa" is read from the left, and Arabic words would be out of order there.
      ending: (name, last4) => `${name} ···· ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `صالحة حتى ${date}`,
      expired: (date) => `انتهت صلاحيتها في ${date}`,
      paysFor: (plans) => `تُستخدم للدفع مقابل ${plans}`,
      isDefault: 'افتراضية',
    },

    details: {
      title: 'بيانات الفوترة',
      failed: 'تعذّر تحميل بيانات الفوترة.',
    },

    invoices: {
      title: 'الفواتير',
      failed: 'تعذّر تحميل الفواتير.',
      none: 'لا توجد فواتير بعد. ستظهر الفاتورة الأولى هنا بعد أول دفعة.',
      date: 'التاريخ',
      number: 'الرقم',
      status: 'الحالة',
      amount: 'المبلغ',
      actions: 'الإجراءات',
      statuses: { open: 'غير مدفوعة', paid: 'مدفوعة', uncollectible: 'غير قابلة للتحصيل', void: 'ملغاة' },
      due: (date) => `تُستحق في ${date}`,
      pay: 'دفع',
      payInvoice: (invoice, amount) => `دفع الفاتورة ${invoice}، ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `تنزيل ملف PDF للفاتورة ${invoice}، ${date} (يُفتح في علامة تبويب جديدة)`,
      noNumber: 'بدون رقم',
      more: 'عرض المزيد',
      all: 'عُرضت جميع الفواتير',
      added: (count, shown) =>
        plural(count, {
          zero: 'لم تُعرض أي فواتير إضافية',
          one: 'عُرضت فاتورة إضافية واحدة',
          two: 'عُرضت فاتورتان إضافيتان',
          few: `عُرضت ${shown} فواتير إضافية`,
          other: `عُرضت ${shown} فاتورة إضافية`,
        }),
    },

    alerts: {
      title: 'يتطلب انتباهك',
      failedPayment: (amount) => `فشل دفع ${amount}.`,
      noMethod: (date) => `تتجدّد خطتك في ${date}، ولكن لا توجد طريقة دفع محفوظة.`,
      more: (count, shown) =>
        plural(count, {
          zero: 'لا تنبيهات أخرى',
          one: 'تنبيه آخر',
          two: 'تنبيهان آخران',
          few: `${shown} تنبيهات أخرى`,
          many: `${shown} تنبيهًا آخر`,
          other: `${shown} تنبيه آخر`,
        }),
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'تم تسجيل خروجك. يُرجى تسجيل الدخول مرة أخرى لعرض معلومات الفوترة.',
      forbidden: `ليس لديك إذن لتنفيذ هذا الإجراء. ${unchanged} يُرجى التواصل مع المسؤول عن الفوترة.`,
      origin_not_allowed: refused,
      plan_not_allowed: `هذه الخطة غير متاحة. ${unchanged} يُرجى اختيار خطة أخرى.`,
      not_found: `هذا العنصر لم يعد موجودًا. ${unchanged} يُرجى إعادة تحميل الصفحة لعرض الوضع الحالي.`,
      customer_not_found: `تعذّر العثور على حساب الفوترة الخاص بك. ${unchanged} يُرجى التواصل مع فريق الدعم.`,
      method_not_allowed: refused,
      already_subscribed: `لديك خطة بالفعل. ${unchanged} يُرجى إعادة تحميل الصفحة لعرضها.`,
      conflict: `تغيّرت معلومات الفوترة في هذه الأثناء. ${unchanged} يُرجى مراجعتها والمحاولة مرة أخرى.`,
      preview_outdated: `لم يعد السعر المعروض ساريًا. ${unchanged} يُرجى مراجعة السعر الجديد قبل التأكيد.`,
      no_customer: 'ليس لديك حساب فوترة بعد. يُنشأ الحساب عند اختيار خطة.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'لم تتم عملية الدفع. يُرجى تجربة طريقة دفع أخرى.',
      operation_not_enabled: notPossible,
      not_resumable: `انتهت هذه الخطة ولا يمكن استئنافها. ${unchanged} يُرجى اختيار خطة للبدء من جديد.`,
      managed_by_schedule: `هناك تغيير مجدول لهذه الخطة بالفعل. ${unchanged} يُرجى التواصل مع فريق الدعم.`,
      in_use: `تُستخدم طريقة الدفع هذه لخطتك. ${unchanged} يُرجى إضافة طريقة أخرى أولًا.`,
      invalid_details: `لم تُقبل هذه البيانات. ${unchanged} يُرجى مراجعة ما أدخلته والمحاولة مرة أخرى.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `أُرسلت طلبات كثيرة جدًا دفعة واحدة. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`,
      internal_error: `حدث خطأ من جانبنا. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `استغرق الأمر وقتًا طويلًا جدًا. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`,
      busy: 'لا تزال عملية أخرى جارية، لذلك لم تبدأ هذه العملية. يُرجى المحاولة مرة أخرى بعد قليل.',
      network_error: `تعذّر الوصول إلى الخادم. ${unchanged} يُرجى التحقق من الاتصال والمحاولة مرة أخرى.`,
      offline: `لا يوجد اتصال بالإنترنت. ${unchanged} يُرجى التحقق من الاتصال والمحاولة مرة أخرى.`,
      invalid_response: `تعذّرت قراءة استجابة الخادم. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`,
      unknown: `حدث خطأ ما. ${unchanged} يُرجى المحاولة مرة أخرى بعد قليل.`,
    },

    flows: {
      form: {
        close: 'إغلاق',
        notNow: 'ليس الآن',
        back: 'رجوع',
        working: 'لحظة من فضلك',
        uncertain: 'ليس من المؤكد أن العملية قد تمت. يُرجى مراجعة ما يظهر هنا قبل المحاولة مرة أخرى.',
        redirect: 'المتابعة في صفحة Stripe',

        save: 'حفظ طريقة الدفع',
        loading: 'جارٍ تحميل نموذج الدفع',
        processing: 'لم يؤكد البنك طريقة الدفع هذه بعد، وقد يستغرق ذلك بضعة أيام. ستظهر هنا بعد تأكيدها.',
        checking: 'جارٍ التحقق من النتيجة…',
        saved: 'تم حفظ طريقة الدفع.',
        paid: 'تم الدفع.',
        paymentProcessing: 'لم يؤكد البنك هذه الدفعة بعد. ستظهر هنا بعد تأكيدها.',

        errors: {
          stripe_js_blocked: 'تعذّر تحميل نموذج الدفع. ربما تمنعه أداة لحظر الإعلانات أو إعدادات شبكتك.',
          confirmation_blocked: 'يطلب منك البنك تأكيد هذه الدفعة، لكن تعذّر عرض نافذة التأكيد هنا.',
          hosted_only: 'لا يمكن إتمام هذه الدفعة إلا من صفحة الفاتورة نفسها. لم يُحصَّل أي مبلغ.',
          in_use: 'تُستخدم طريقة الدفع هذه لإحدى الخطط، لذلك لم تتم إزالتها. يُرجى تعيين طريقة أخرى كافتراضية أولًا.',
          key_mismatch: `نموذج الدفع لا يتوافق مع هذا الحساب. ${notSaved} يُرجى التواصل مع فريق الدعم.`,
          form_expired: `انتهت صلاحية هذا النموذج. ${notSaved} يُرجى إدخال بيانات الدفع مرة أخرى.`,
          setup_incomplete: `تعذّر تأكيد طريقة الدفع. ${notSaved} يُرجى المحاولة مرة أخرى أو استخدام طريقة أخرى.`,
          not_default: 'تم حفظ طريقة الدفع، لكنها ليست الافتراضية بعد.',
          not_shown: 'تم حفظ طريقة الدفع، لكنها لا تظهر هنا بعد.',
          authentication_failed: `تعذّر على البنك التحقق من هويتك. ${notSaved} يُرجى المحاولة مرة أخرى أو استخدام طريقة دفع أخرى.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `رصيد البطاقة غير كافٍ. ${notSaved} يُرجى استخدام طريقة دفع أخرى.`,
          expired_card: `انتهت صلاحية البطاقة. ${notSaved} يُرجى استخدام بطاقة أخرى.`,
          incorrect_cvc: `رمز الأمان غير صحيح. ${notSaved} يُرجى التحقق منه والمحاولة مرة أخرى.`,
          processing_error: `تعذّر على البنك معالجة الطلب. ${notSaved} يُرجى المحاولة مرة أخرى بعد قليل.`,
        },
      },

      methods: {
        title: 'طرق الدفع',
        meaning: 'عند اختيار «تعيين كافتراضية»، تُدفع جميع الخطط والفواتير بطريقة الدفع تلك من الآن فصاعدًا.',
        loading: 'جارٍ تحميل جميع طرق الدفع…',
        failed: 'تعذّر تحميل بعض طرق الدفع.',

        makeDefault: 'تعيين كافتراضية',
        makeDefaultOf: (method) => `تعيين كافتراضية: ${method}`,
        forAll: 'استخدام لجميع الخطط',
        forAllOf: (method) => `استخدام لجميع الخطط: ${method}`,
        charged: (method) => `ستُحصَّل جميع المبالغ من الآن فصاعدًا من ${method}.`,

        remove: 'إزالة',
        removeOf: (method) => `إزالة ${method}`,
        ask: (method) => `هل تريد إزالة ${method}؟`,
        keep: 'إبقاء',
        keepOf: (method) => `إبقاء ${method}`,
        removed: (method) => `تمت إزالة ${method}.`,

        addMeaning: 'ستُدفع بها جميع الخطط والفواتير من الآن فصاعدًا.',
      },

      plan: {
        title: 'تغيير الخطة',
        plans: 'الخطط',
        current: 'الخطة الحالية',
        billed: 'دورة الفوترة',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? 'دورة أخرى') : `كل ${span(interval, count, shown)}`,
        quantity: 'المقاعد',
        between: (minimum, maximum) => (maximum ? `من ${minimum} إلى ${maximum}.` : `${minimum} أو أكثر.`),
        notBetween: (minimum, maximum) =>
          maximum ? `يُرجى إدخال عدد صحيح من ${minimum} إلى ${maximum}.` : `يُرجى إدخال عدد صحيح لا يقل عن ${minimum}.`,
        nothingElse: 'لا توجد خطة أخرى متاحة.',

        now: 'يسري التغيير فورًا.',
        nowForNothing: 'يسري التغيير فورًا، ولن يُحصَّل أي مبلغ الآن.',
        later: (plan, date) => `ستتغيّر خطتك إلى ${plan} في ${date}، ولن يُحصَّل أي مبلغ الآن.`,
        seatsLater: (count, shown, date) =>
          `سيتغيّر العدد إلى ${seatsTo(count, shown)} في ${date}، ولن يُحصَّل أي مبلغ الآن.`,
        dueNow: 'المستحق الآن',
        nextOn: (date) => `الدفعة التالية في ${date}`,
        usage: 'يُضاف إليها مقابل الاستخدام حتى ذلك الحين.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => `التغيير إلى ${plan}${amount && ` ودفع ${amount}`}`,
        confirmSeats: (count, shown, amount) => `التغيير إلى ${seatsTo(count, shown)}${amount && ` ودفع ${amount}`}`,
        confirmOn: (date) => `التغيير في ${date}`,

        donePlan: (plan) => `خطتك الآن هي ${plan}.`,
        doneSeats: (count, shown) => `لديك الآن ${seatsHad(count, shown)}.`,
        doneLater: (date) => `ستتغيّر خطتك في ${date}.`,
        processing: 'الدفعة قيد المعالجة. سيظهر التغيير في هذه الصفحة عند وصولها.',
        owed: 'لم يُسدَّد المبلغ بعد.',

        unpaid: 'لم تتغيّر خطتك بعد',
        waits: (plan, amount, date) =>
          `التغيير إلى ${plan} بانتظار دفع ${amount} حتى ${date}. يمكنك إتمام الدفع أو إلغاء التغيير، وفي حال إلغائه لن يُحصَّل أي مبلغ مقابله.`,
        dropped: (plan) => `لن يتم التغيير إلى ${plan}، ولن يُحصَّل أي مبلغ مقابله.`,

        unused: 'المدة غير المستخدمة',
        remaining: 'المدة المتبقية',
        line: 'رسوم',
        otherLines: 'بنود أخرى',
        tax: 'الضريبة',
        toCredit: 'يُضاف إلى رصيدك الدائن',
        noneToCome: 'لا توجد دفعات قادمة.',
        upcomingFailed: 'تعذّر تحميل الدفعة التالية.',
      },

      cancel: {
        leave: {
          title: (plan) => `إلغاء خطة ${plan}`,
          keep: 'الإبقاء على الخطة',
          nothing: 'لا توجد هنا خطة لإلغائها.',

          reason: 'ما السبب الرئيسي؟',
          reasons,
          comment: 'هل لديك ما تضيفه؟ (اختياري)',
          next: 'متابعة',

          offers: 'يمكنك أيضًا اختيار أحد هذه البدائل.',
          pause: 'إيقاف خطتك مؤقتًا',
          pauseMeaning: 'لن يُحصَّل أي مبلغ حتى استئنافها.',
          pauseAction: 'إيقاف مؤقت بدلًا من الإلغاء',
          cheaper: (plan) => `التغيير إلى ${plan}`,
          onward: 'متابعة الإلغاء',

          ends: (plan, date) => `تنتهي خطة ${plan} في ${date}. يمكنك مواصلة استخدامها حتى ذلك الحين.`,
          trialEnds: (plan, date) =>
            `تنتهي الفترة التجريبية لخطة ${plan} في ${date}. يمكنك مواصلة استخدامها حتى ذلك الحين.`,
          endsNow: (plan) => `تنتهي خطة ${plan} فورًا وتتوقف إمكانية استخدامها، ولا يمكن استئنافها بعد ذلك.`,
          end: 'الانتهاء',
          now: 'فورًا',
          notCharged: 'لن يُحصَّل بعد ذلك',
          stillDue: 'لا يزال مستحقًا',
          usage: 'سيُحصَّل مقابل ما تستخدمه حتى ذلك الحين.',
          dropsChange: (plan) => `لن يتم التغيير إلى ${plan}.`,
          action: (date) => `الإلغاء في ${date}`,
          actionNow: 'الإلغاء الآن',
          done: (date) => (date ? `تم تأكيد إلغاء خطتك اعتبارًا من ${date}.` : 'انتهت خطتك.'),
        },
        keep: {
          title: (plan) => `الإبقاء على خطة ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'تستمر الخطة كالمعتاد.'
            return `تتجدّد الخطة كالمعتاد في ${date}${amount && ` بمبلغ ${amount}${isLess ? ' مطروحًا منه الخصم' : ''}`}.`
          },
          trial: (date, price) => `تستمر فترتك التجريبية حتى ${date}${price && `، ثم ${price}`}.`,
          action: 'الإبقاء على الخطة',
          done: 'خطتك مستمرة.',
        },
        undo: {
          title: (plan) => `البقاء على خطة ${plan}`,
          dropped: (plan, date, amount) =>
            `لن يتم التغيير إلى ${plan} في ${date}.${amount && ` سيُحصَّل حينها ${amount} كالمعتاد.`}`,
          action: 'التراجع عن التغيير',
          done: (plan) => `ستبقى على خطة ${plan}.`,
        },
        pause: {
          title: (plan) => `إيقاف خطة ${plan} مؤقتًا`,
          meaning: (price) =>
            `تتوقف خطتك الآن وتبقى متوقفة حتى استئنافها. ${price ? `لن يُحصَّل ${price}` : 'لن يُحصَّل أي مبلغ'} خلال هذه المدة.`,
          credit: (date) => `ما دفعته عن المدة حتى ${date} يُضاف إلى رصيدك الدائن عند استئناف الخطة.`,
          action: 'إيقاف الخطة مؤقتًا',
          done: 'تم تأكيد إيقاف خطتك مؤقتًا.',
        },
        unpause: {
          title: (plan) => `استئناف خطة ${plan}`,
          starts: (price, isLess) =>
            price
              ? `تبدأ الآن فترة جديدة، ويُحصَّل الآن ${price}${isLess ? '، مطروحًا منه الرصيد الدائن والخصومات' : ''}.`
              : 'تبدأ الآن فترة جديدة، وقد تُستحق دفعة.',
          needsMethod: (price) =>
            `انتهت فترتك التجريبية دون إضافة طريقة دفع. يُرجى إضافة طريقة دفع أولًا${price && `، وسيُحصَّل ${price} عند الاستئناف`}.`,
          addMethod,
          otherMethod: 'استخدام طريقة دفع أخرى',
          charges: (date, amount) => {
            if (!date) return 'يُستأنف التحصيل بدءًا من الفاتورة التالية.'
            return `يُستأنف التحصيل بدءًا من الفاتورة التالية${amount && `: ${amount}`} في ${date}.`
          },
          action: 'استئناف',
          actionPayments: 'استئناف الدفع',
          done: 'استُؤنفت خطتك.',
          processing: 'استُؤنفت خطتك، ودفعتها قيد المعالجة.',
          unpaid: 'استُؤنفت خطتك، لكن دفعتها لم تُسدَّد بعد.',
        },
        changed: 'تغيّرت خطتك في هذه الأثناء، ولم يعد هناك ما يلزم فعله هنا.',
      },

      pay: {
        title: (amount) => `دفع ${amount}`,
        titleToConfirm: (amount) => `تأكيد دفع ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `مقابل خطة ${plan}`
          return plan ? `الفاتورة ${invoice}، مقابل خطة ${plan}` : `الفاتورة ${invoice}`
        },
        bankWaits: 'ينتظر البنك تأكيدك.',

        method: 'طريقة الدفع',
        other: 'طريقة دفع أخرى',
        otherDetail: 'ستُدفع بها جميع الخطط والفواتير من الآن فصاعدًا',
        noMethod: 'لا توجد طريقة دفع محفوظة.',

        action: (amount) => `دفع ${amount}`,
        actionToConfirm: 'تأكيد الدفع',
        saveAndPay: (amount) => `حفظ ودفع ${amount}`,
        hosted: 'الدفع من صفحة الفاتورة',

        over: 'لم تعد هذه الفاتورة مفتوحة، لذلك لا يوجد ما يُدفع هنا.',
        paid: (amount) => `تم دفع ${amount}.`,
        paidForChange: (amount, plan) => `تم دفع ${amount}، وأصبح التغيير إلى ${plan} ساريًا.`,
        processing: (amount) => `يعالج البنك دفع ${amount}. قد يستغرق ذلك بضعة أيام.`,
      },

      details: {
        none: 'لا توجد بيانات فوترة بعد.',
        edit: 'تعديل',
        editDetails: 'تعديل بيانات الفوترة',

        name: 'الاسم',
        email: 'البريد الإلكتروني',
        phone: 'الهاتف',
        address: 'العنوان',
        country: 'البلد أو المنطقة',
        line1: 'سطر العنوان 1',
        line2: 'سطر العنوان 2',
        city: 'المدينة',
        state: 'الولاية أو المحافظة',
        postalCode: 'الرمز البريدي',
        choose: 'يُرجى الاختيار…',

        taxIds: 'الأرقام الضريبية',
        noTaxIds: 'لا يوجد رقم ضريبي بعد. يُطبع الرقم الضريبي على الفواتير الجديدة.',
        taxIdType: 'نوع الرقم الضريبي',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'الرقم الضريبي',
        example: (value) => `مثال: ${value}`,
        add: 'إضافة رقم ضريبي',
        most: 'لا يمكن حفظ المزيد من الأرقام الضريبية. يُرجى إزالة أحدها لإضافة رقم آخر.',
        remove: 'إزالة',
        removeNamed: (taxId) => `إزالة ${taxId}`,
        removing: (taxId) => `هل تريد إزالة ${taxId}؟ لن يظهر هذا الرقم على الفواتير الجديدة.`,
        confirmRemoval: 'إزالة الرقم الضريبي',
        keep: 'إبقاء',
        removed: 'تمت إزالة الرقم الضريبي.',
        verifications: {
          pending: 'قيد التحقق',
          verified: 'تم التحقق منه',
          unverified: 'لم يتم التحقق منه',
          unavailable: 'تعذّر التحقق منه',
        },

        save: 'حفظ البيانات',
        saved: 'تم حفظ بيانات الفوترة.',
        invalid: {
          name: 'لم يُقبل هذا الاسم. يُرجى اختصاره.',
          email: 'يُرجى إدخال عنوان بريد إلكتروني كامل، مثل billing@example.com.',
          phone: 'لم يُقبل رقم الهاتف هذا. يُرجى التحقق منه أو اختصاره.',
          address: 'لم يُقبل هذا العنوان. يُرجى التحقق من كل سطر ومن البلد.',
          country: 'يُرجى اختيار بلد هذا العنوان.',
          taxIdType: 'يُرجى اختيار نوع هذا الرقم الضريبي.',
          taxId: 'لا يبدو هذا رقمًا ضريبيًا من النوع المختار. يُرجى التحقق من النوع والرقم.',
        },
      },
    },
  },
}
