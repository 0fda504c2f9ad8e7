import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural, type PluralForms } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('he')

const unchanged = 'לא בוצעו חיובים או שינויים.'
const refused = `הבקשה נדחתה. ${unchanged} יש לטעון מחדש את הדף ולנסות שוב.`
const notSetUp = `הגדרת החיוב כאן עדיין לא הושלמה. ${unchanged} יש לפנות לתמיכה.`
const stripeFailed = `שירות התשלומים לא הגיב כצפוי. ${unchanged} יש לנסות שוב בעוד רגע.`
const notPossible = `הפעולה הזו אינה אפשרית כרגע בתוכנית שלך. ${unchanged} יש לפנות לתמיכה.`

const manage = 'ניהול החיוב'
const addMethod = 'הוספת אמצעי תשלום'

const changesTo = (plan: string, date: string) => `המעבר לתוכנית ${plan} יתבצע ב-${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'התוכנית שלך מושהית.',
  trial_ended: 'התוכנית שלך מושהית כי תקופת הניסיון הסתיימה ללא אמצעי תשלום.',
  payment_failed: 'התוכנית שלך מושהית כי תשלום נכשל.',
  collection: 'לא יבוצעו חיובים עד להפעלת התשלומים מחדש.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `לא יבוצעו חיובים עד ${date}.` : `התוכנית שלך מושהית עד ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('פעילה', 'שינוי התוכנית', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' בתוספת מס' : ''}`
    if (!date) return ''
    return sendsInvoice
      ? `החשבונית הבאה תישלח ב-${date}${price && ` על סך ${price}`}.`
      : `התוכנית תתחדש ב-${date}${price && ` תמורת ${price}`}.`
  }),
  trialing: state(
    'תקופת ניסיון',
    'שינוי התוכנית',
    ({ date, price }) => `תקופת הניסיון תימשך עד ${date}${price && `, ולאחר מכן ${price}`}.`,
  ),
  trial_without_method: state(
    'תקופת ניסיון',
    addMethod,
    ({ date }) => `תקופת הניסיון תסתיים ב-${date}. כדי להמשיך, יש להוסיף אמצעי תשלום.`,
  ),
  canceling: state('', 'השארת התוכנית', ({ date }) => `התוכנית שלך תסתיים ב-${date}. הגישה שלך תישמר עד אז.`),
  scheduled_change: state('פעילה', 'ביטול השינוי', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'התשלום נכשל',
    'תשלום עכשיו',
    ({ due, date }) => due && `תשלום של ${due} נמצא באיחור.${date && ` ננסה שוב ב-${date}.`}`,
  ),
  action_required: state('נדרש אישור', 'אישור התשלום', ({ due }) => due && `הבנק שלך מבקש ממך לאשר תשלום של ${due}.`),
  incomplete: state('לא התחילה', 'השלמת התשלום', ({ date }) => `יש להשלים את התשלום הראשון${date && ` עד ${date}`}.`),
  incomplete_expired: state('לא התחילה', '', () => 'התשלום הראשון לא הושלם בזמן, ולכן התוכנית הזו לא התחילה.'),
  unpaid: state('מושעית', 'תשלום עכשיו', () => 'התשלום באיחור, ולא יבוצעו ניסיונות חיוב נוספים.'),
  collection_paused: state('התשלומים מושהים', 'הפעלת התשלומים מחדש', paused),
  paused: state('מושהית', 'הפעלה מחדש', paused),
  canceled: state('הסתיימה', '', ({ date }) => `התוכנית שלך הסתיימה ב-${date}.`),
  unknown: state('', manage, ({ from, to }) => `מ-${from} עד ${to}`),
}

type Counted = (shown: string) => PluralForms

const intervals: Record<string, Counted> = {
  day: (n) => ({ one: 'יום', two: 'יומיים', other: `${n} ימים` }),
  week: (n) => ({ one: 'שבוע', two: 'שבועיים', other: `${n} שבועות` }),
  month: (n) => ({ one: 'חודש', two: 'חודשיים', other: `${n} חודשים` }),
  year: (n) => ({ one: 'שנה', two: 'שנתיים', other: `${n} שנים` }),
}
const periods: Counted = (n) => ({ one: 'תקופה', two: 'שתי תקופות', other: `${n} תקופות` })
const span = (interval: string, count: number, shown: string) =>
  plural(count, (own(intervals, interval) ?? periods)(shown))

const rhythms = { day: 'יומי', week: 'שבועי', month: 'חודשי', year: 'שנתי' }

const seats = (count: number, shown: string) =>
  plural(count, { one: 'רישיון אחד', two: 'שני רישיונות', other: `${shown} רישיונות` })
const toSeats = (count: number, shown: string) =>
  plural(count, { one: 'לרישיון אחד', two: 'לשני רישיונות', other: `ל-${shown} רישיונות` })

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'המחיר גבוה מדי',
  missing_features: 'חסרות תכונות שנחוצות לי',
  switched_service: 'מעבר לשירות אחר',
  unused: 'השימוש שלי מועט מדי',
  customer_service: 'שירות הלקוחות לא היה טוב מספיק',
  too_complex: 'השימוש מסובך מדי',
  low_quality: 'האיכות לא טובה מספיק',
  other: 'סיבה אחרת',
}

const notSaved = 'שום דבר לא נשמר.'
const declined = `הבנק שלך דחה את אמצעי התשלום הזה. ${notSaved} יש לנסות אמצעי תשלום אחר או לפנות לבנק.`

/** Hebrew. Machine-made. */
export const he: BillingLocale = {
  locale: 'he',
  messages: {
    title: 'חיוב',
    manage,
    loading: 'נתוני החיוב נטענים',
    opening: 'דף החיוב נפתח',
    retry: 'ניסיון נוסף',
    fallback: 'פתיחת דף החיוב במקום זאת',
    failed: 'לא ניתן היה לטעון את נתוני החיוב שלך.',
    partial: 'לא ניתן היה לטעון חלק מנתוני החיוב.',
    offline: `אין חיבור לאינטרנט. ${unchanged} הנתונים ייטענו מעצמם כשהחיבור יחזור.`,
    deleted: 'חשבון החיוב הזה נסגר. לא יבוצעו בו חיובים נוספים.',
    unchanged,
    checking: 'בודקים מה השתנה…',
    delayed: 'ייתכן שתעבור דקה עד ששינוי יופיע כאן.',
    bankFailed: 'לא ניתן היה לטעון את תשובת הבנק.',

    plan: {
      title: 'התוכנית שלך',
      failed: 'לא ניתן היה לטעון את התוכנית שלך.',
      free: 'חינם',
      onFree: 'יש לך תוכנית חינמית.',
      ends: (date) => `תסתיים ב-${date}`,
      usageBased: 'לפי שימוש',
      per: (interval, count, shown) => `/ ${span(interval, count, shown)}`,
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'ביטול התוכנית',
      pause: 'השהיית התוכנית',
      upgrade: 'שדרוג',
      upgradeTo: (plan) => `שדרוג לתוכנית ${plan}`,
      choose: (plan) => `בחירת ${plan}`,
      choices: 'בחירת תוכנית',

      discount: 'הנחה',
      off: (value, name, until) => `${name && `${name}, `}הנחה של ${value}${until && ` עד ${until}`}`,
      scheduled: 'שינוי מתוזמן',
      changesTo,
      waits: (plan, date) => `המעבר לתוכנית ${plan} ממתין לתשלום עד ${date}.`,
      drop: 'ויתור על השינוי',
      credit: 'יתרת זכות',
      nextCharge: 'החיוב הבא',
      chargeOn: (amount, date) => (amount ? `${amount} ב-${date}` : date),
    },

    paymentMethod: {
      title: 'אמצעי תשלום',
      failed: 'לא ניתן היה לטעון את אמצעי התשלום שלך.',
      none: 'עדיין אין אמצעי תשלום.',
      add: addMethod,
      update: 'עדכון אמצעי התשלום',
      card: 'כרטיס',
      bankAccount: 'חשבון בנק',
      other: 'אמצעי תשלום',
      // In dots, since what begins with "Visa" is read from the left, and Hebrew words would be out of order there.
      ending: (name, last4) => `${name} ···· ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `בתוקף עד ${date}`,
      expired: (date) => `פג תוקף ב-${date}`,
      paysFor: (plans) => `משמש לתשלום עבור ${plans}`,
      isDefault: 'ברירת מחדל',
    },

    details: {
      title: 'פרטים לחשבונית',
      failed: 'לא ניתן היה לטעון את הפרטים לחשבונית.',
    },

    invoices: {
      title: 'חשבוניות',
      failed: 'לא ניתן היה לטעון את החשבוניות שלך.',
      none: 'עדיין אין חשבוניות. החשבונית הראשונה תופיע כאן לאחר התשלום הראשון.',
      date: 'תאריך',
      number: 'מספר',
      status: 'סטטוס',
      amount: 'סכום',
      actions: 'פעולות',
      statuses: { open: 'לא שולמה', paid: 'שולמה', uncollectible: 'לא ניתנת לגבייה', void: 'מבוטלת' },
      due: (date) => `לתשלום עד ${date}`,
      pay: 'תשלום',
      payInvoice: (invoice, amount) => `תשלום חשבונית ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `הורדת קובץ PDF של חשבונית ${invoice}, ${date} (ייפתח בכרטיסייה חדשה)`,
      noNumber: 'ללא מספר',
      more: 'הצגת עוד',
      all: 'כל החשבוניות מוצגות',
      added: (count, shown) =>
        plural(count, {
          one: 'נוספה לתצוגה חשבונית אחת',
          two: 'נוספו לתצוגה שתי חשבוניות',
          other: `נוספו לתצוגה ${shown} חשבוניות`,
        }),
    },

    alerts: {
      title: 'דורש תשומת לב',
      failedPayment: (amount) => `תשלום של ${amount} נכשל.`,
      noMethod: (date) => `התוכנית תתחדש ב-${date}, אך לא שמור אמצעי תשלום.`,
      more: (count, shown) =>
        plural(count, { one: 'התראה אחת נוספת', two: 'שתי התראות נוספות', other: `${shown} התראות נוספות` }),
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'החיבור לחשבון נותק. יש להתחבר שוב כדי לראות את נתוני החיוב.',
      forbidden: `אין לך הרשאה לבצע את הפעולה הזו. ${unchanged} יש לפנות לאחראים על החיוב.`,
      origin_not_allowed: refused,
      plan_not_allowed: `התוכנית הזו אינה מוצעת. ${unchanged} יש לבחור תוכנית אחרת.`,
      not_found: `הפריט הזה כבר לא קיים. ${unchanged} יש לטעון מחדש את הדף כדי לראות את המצב הנוכחי.`,
      customer_not_found: `חשבון החיוב שלך לא נמצא. ${unchanged} יש לפנות לתמיכה.`,
      method_not_allowed: refused,
      already_subscribed: `כבר יש לך תוכנית. ${unchanged} יש לטעון מחדש את הדף כדי לראות אותה.`,
      conflict: `נתוני החיוב שלך השתנו בינתיים. ${unchanged} יש לבדוק אותם ולנסות שוב.`,
      preview_outdated: `המחיר שהוצג כבר אינו בתוקף. ${unchanged} יש לבדוק את המחיר החדש לפני האישור.`,
      no_customer: 'עדיין אין לך חשבון חיוב. החשבון ייפתח עם בחירת תוכנית.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'התשלום לא בוצע. יש לנסות אמצעי תשלום אחר.',
      operation_not_enabled: notPossible,
      not_resumable: `התוכנית הזו הסתיימה ואי אפשר להפעיל אותה מחדש. ${unchanged} כדי להתחיל שוב, יש לבחור תוכנית.`,
      managed_by_schedule: `כבר נקבע שינוי לתוכנית הזו. ${unchanged} יש לפנות לתמיכה.`,
      in_use: `אמצעי התשלום הזה משמש לתשלום עבור התוכנית שלך. ${unchanged} יש להוסיף קודם אמצעי תשלום אחר.`,
      invalid_details: `הפרטים לא התקבלו. ${unchanged} יש לבדוק את מה שהוזן ולנסות שוב.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `נשלחו יותר מדי בקשות בבת אחת. ${unchanged} יש לנסות שוב בעוד רגע.`,
      internal_error: `משהו השתבש אצלנו. ${unchanged} יש לנסות שוב בעוד רגע.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `הפעולה ארכה זמן רב מדי. ${unchanged} יש לנסות שוב בעוד רגע.`,
      busy: 'פעולה אחרת עדיין מתבצעת, ולכן פעולה זו לא התחילה. יש לנסות שוב בעוד רגע.',
      network_error: `לא ניתן היה להתחבר לשרת. ${unchanged} יש לבדוק את החיבור לאינטרנט ולנסות שוב.`,
      offline: `אין חיבור לאינטרנט. ${unchanged} יש לבדוק את החיבור ולנסות שוב.`,
      invalid_response: `לא ניתן היה לקרוא את תשובת השרת. ${unchanged} יש לנסות שוב בעוד רגע.`,
      unknown: `משהו השתבש. ${unchanged} יש לנסות שוב בעוד רגע.`,
    },

    flows: {
      form: {
        close: 'סגירה',
        notNow: 'לא עכשיו',
        back: 'חזרה',
        working: 'רק רגע',
        uncertain: 'לא ברור אם הפעולה הושלמה. לפני ניסיון נוסף, יש לבדוק את מה שמוצג כאן.',
        redirect: 'המשך בדף של Stripe',

        save: 'שמירת אמצעי התשלום',
        loading: 'טופס התשלום נטען',
        processing:
          'הבנק שלך עדיין צריך לאשר את אמצעי התשלום הזה, וזה עשוי להימשך כמה ימים. הוא יופיע כאן לאחר האישור.',
        checking: 'בודקים את התוצאה…',
        saved: 'אמצעי התשלום שלך נשמר.',
        paid: 'התשלום שלך בוצע.',
        paymentProcessing: 'הבנק שלך עדיין צריך לאשר את התשלום הזה. הוא יופיע כאן לאחר האישור.',

        errors: {
          stripe_js_blocked: 'לא ניתן היה לטעון את טופס התשלום. ייתכן שחוסם פרסומות או הרשת שלך מונעים את הטעינה.',
          confirmation_blocked: 'הבנק שלך מבקש ממך לאשר את התשלום הזה, אבל לא ניתן היה להציג כאן את בקשת האישור.',
          hosted_only: 'את התשלום הזה אפשר לבצע רק בדף החשבונית עצמה. לא בוצע חיוב.',
          in_use: 'אמצעי התשלום הזה משמש לתשלום עבור תוכנית, ולכן לא הוסר. יש להגדיר קודם אמצעי תשלום אחר כברירת מחדל.',
          key_mismatch: `טופס התשלום אינו מתאים לחשבון הזה. ${notSaved} יש לפנות לתמיכה.`,
          form_expired: `תוקף הטופס פג. ${notSaved} יש להזין שוב את פרטי התשלום.`,
          setup_incomplete: `לא ניתן היה לאשר את אמצעי התשלום. ${notSaved} יש לנסות שוב או להשתמש באמצעי תשלום אחר.`,
          not_default: 'אמצעי התשלום שלך נשמר, אבל עדיין אינו ברירת המחדל.',
          not_shown: 'אמצעי התשלום שלך נשמר, אבל עדיין אינו מופיע כאן.',
          authentication_failed: `הבנק לא הצליח לאמת את זהותך. ${notSaved} יש לנסות שוב או להשתמש באמצעי תשלום אחר.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `אין בכרטיס מספיק כיסוי. ${notSaved} יש להשתמש באמצעי תשלום אחר.`,
          expired_card: `תוקף הכרטיס פג. ${notSaved} יש להשתמש בכרטיס אחר.`,
          incorrect_cvc: `קוד האבטחה שגוי. ${notSaved} יש לבדוק אותו ולנסות שוב.`,
          processing_error: `הבנק לא הצליח לעבד את הבקשה. ${notSaved} יש לנסות שוב בעוד רגע.`,
        },
      },

      methods: {
        title: 'אמצעי תשלום',
        meaning: 'בבחירה ב״הגדרה כברירת מחדל״, כל התוכניות והחשבוניות ישולמו מעכשיו באמצעי התשלום הזה.',
        loading: 'כל אמצעי התשלום נטענים…',
        failed: 'לא ניתן היה לטעון את כל אמצעי התשלום שלך.',

        makeDefault: 'הגדרה כברירת מחדל',
        makeDefaultOf: (method) => `הגדרה כברירת מחדל: ${method}`,
        forAll: 'שימוש בכל התוכניות',
        forAllOf: (method) => `שימוש בכל התוכניות: ${method}`,
        charged: (method) => `מעכשיו כל החיובים יבוצעו באמצעות ${method}.`,

        remove: 'הסרה',
        removeOf: (method) => `הסרה: ${method}`,
        ask: (method) => `להסיר את ${method}?`,
        keep: 'השארה',
        keepOf: (method) => `השארה: ${method}`,
        removed: (method) => `אמצעי התשלום הוסר: ${method}.`,

        addMeaning: 'מעכשיו כל התוכניות והחשבוניות ישולמו באמצעותו.',
      },

      plan: {
        title: 'שינוי התוכנית',
        plans: 'תוכניות',
        current: 'התוכנית הנוכחית',
        billed: 'מחזור החיוב',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? 'אחר') : `כל ${span(interval, count, shown)}`,
        quantity: 'רישיונות',
        between: (minimum, maximum) => (maximum ? `מ-${minimum} עד ${maximum}.` : `${minimum} או יותר.`),
        notBetween: (minimum, maximum) =>
          maximum ? `יש להזין מספר שלם מ-${minimum} עד ${maximum}.` : `יש להזין מספר שלם, ${minimum} או יותר.`,
        nothingElse: 'לא מוצעת תוכנית אחרת.',

        now: 'השינוי ייכנס לתוקף מיד.',
        nowForNothing: 'השינוי ייכנס לתוקף מיד, ולא יבוצע חיוב עכשיו.',
        later: (plan, date) => `המעבר לתוכנית ${plan} יתבצע ב-${date}, ולא יבוצע חיוב עכשיו.`,
        seatsLater: (count, shown, date) => `המעבר ${toSeats(count, shown)} יתבצע ב-${date}, ולא יבוצע חיוב עכשיו.`,
        dueNow: 'לתשלום עכשיו',
        nextOn: (date) => `החיוב הבא ב-${date}`,
        usage: 'השימוש עד אז יחויב בנוסף.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => `מעבר לתוכנית ${plan}${amount && ` ותשלום של ${amount}`}`,
        confirmSeats: (count, shown, amount) => `מעבר ${toSeats(count, shown)}${amount && ` ותשלום של ${amount}`}`,
        confirmOn: (date) => `ביצוע השינוי ב-${date}`,

        donePlan: (plan) => `התוכנית שלך היא עכשיו ${plan}.`,
        doneSeats: (count, shown) => `יש לך עכשיו ${seats(count, shown)}.`,
        doneLater: (date) => `התוכנית שלך תשתנה ב-${date}.`,
        processing: 'התשלום בדרך. השינוי יופיע בדף הזה כשהתשלום יתקבל.',
        owed: 'התשלום עדיין לא הושלם.',

        unpaid: 'התוכנית שלך עדיין לא השתנתה',
        waits: (plan, amount, date) =>
          `המעבר לתוכנית ${plan} ממתין לתשלום של ${amount} עד ${date}. אפשר להשלים את התשלום, או לוותר על השינוי ואז לא יבוצע חיוב עבורו.`,
        dropped: (plan) => `המעבר לתוכנית ${plan} לא יתבצע, ולא יבוצע חיוב עבורו.`,

        unused: 'זמן שלא נוצל',
        remaining: 'זמן שנותר',
        line: 'חיוב',
        otherLines: 'פריטים נוספים',
        tax: 'מס',
        toCredit: 'ייזקף ליתרת הזכות שלך',
        noneToCome: 'לא צפויים חיובים נוספים.',
        upcomingFailed: 'לא ניתן היה לטעון את החיוב הבא.',
      },

      cancel: {
        leave: {
          title: (plan) => `ביטול תוכנית ${plan}`,
          keep: 'השארת התוכנית',
          nothing: 'אין כאן תוכנית לבטל.',

          reason: 'מהי הסיבה העיקרית?',
          reasons,
          comment: 'יש משהו להוסיף? (לא חובה)',
          next: 'המשך',

          offers: 'במקום זאת, אפשר לבחור באחת מהאפשרויות האלה.',
          pause: 'השהיית התוכנית שלך',
          pauseMeaning: 'לא יבוצעו חיובים עד להפעלתה מחדש.',
          pauseAction: 'השהיה במקום ביטול',
          cheaper: (plan) => `מעבר לתוכנית ${plan}`,
          onward: 'המשך לביטול',

          ends: (plan, date) => `תוכנית ${plan} תסתיים ב-${date}. הגישה שלך תישמר עד אז.`,
          trialEnds: (plan, date) => `תקופת הניסיון של תוכנית ${plan} תסתיים ב-${date}. הגישה שלך תישמר עד אז.`,
          endsNow: (plan) => `תוכנית ${plan} תסתיים מיד, ואיתה הגישה שלך. לאחר מכן אי אפשר יהיה להפעיל אותה מחדש.`,
          end: 'סיום',
          now: 'מיד',
          notCharged: 'לא יחויב יותר',
          stillDue: 'נותר לתשלום',
          usage: 'השימוש עד אז עדיין יחויב.',
          dropsChange: (plan) => `המעבר לתוכנית ${plan} לא יתבצע.`,
          action: (date) => `ביטול ב-${date}`,
          actionNow: 'ביטול עכשיו',
          done: (date) => (date ? `ביטול התוכנית שלך החל מ-${date} אושר.` : 'התוכנית שלך הסתיימה.'),
        },
        keep: {
          title: (plan) => `השארת תוכנית ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'התוכנית תימשך כרגיל.'
            return `התוכנית תתחדש כרגיל ב-${date}${amount && ` תמורת ${amount}${isLess ? ' בניכוי ההנחה שלך' : ''}`}.`
          },
          trial: (date, price) => `תקופת הניסיון שלך תימשך עד ${date}${price && `, ולאחר מכן ${price}`}.`,
          action: 'השארת התוכנית',
          done: 'התוכנית שלך תימשך.',
        },
        undo: {
          title: (plan) => `להישאר בתוכנית ${plan}`,
          dropped: (plan, date, amount) =>
            `המעבר לתוכנית ${plan} ב-${date} לא יתבצע.${amount && ` באותו תאריך יבוצע כרגיל חיוב של ${amount}.`}`,
          action: 'ביטול השינוי',
          done: (plan) => `התוכנית שלך נשארת ${plan}.`,
        },
        pause: {
          title: (plan) => `השהיית תוכנית ${plan}`,
          meaning: (price) =>
            `התוכנית שלך תיעצר עכשיו ותישאר מושהית עד להפעלתה מחדש. בינתיים לא יבוצע חיוב${price && ` של ${price}`}.`,
          credit: (date) => `הסכום ששולם עבור התקופה עד ${date} ייזקף ליתרת הזכות שלך עם ההפעלה מחדש.`,
          action: 'השהיית התוכנית',
          done: 'השהיית התוכנית שלך אושרה.',
        },
        unpause: {
          title: (plan) => `הפעלה מחדש של תוכנית ${plan}`,
          starts: (price, isLess) =>
            price
              ? `תקופה חדשה מתחילה עכשיו, ויבוצע עכשיו חיוב של ${price}${isLess ? ', בניכוי זיכויים והנחות' : ''}.`
              : 'תקופה חדשה מתחילה עכשיו, וייתכן שיידרש תשלום.',
          needsMethod: (price) =>
            `תקופת הניסיון שלך הסתיימה ללא אמצעי תשלום. יש להוסיף קודם אמצעי תשלום${price && `. עם ההפעלה מחדש יבוצע חיוב של ${price}`}.`,
          addMethod,
          otherMethod: 'שימוש באמצעי תשלום אחר',
          charges: (date, amount) => {
            if (!date) return 'החיובים יתחדשו עם החשבונית הבאה.'
            return `החיובים יתחדשו עם החשבונית הבאה${amount && `: ${amount}`} ב-${date}.`
          },
          action: 'הפעלה מחדש',
          actionPayments: 'הפעלת התשלומים מחדש',
          done: 'התוכנית שלך פעילה שוב.',
          processing: 'התוכנית שלך פעילה שוב. התשלום עבורה בדרך.',
          unpaid: 'התוכנית שלך פעילה שוב, אבל התשלום עבורה עדיין לא בוצע.',
        },
        changed: 'התוכנית שלך השתנתה בינתיים, ולכן אין כאן עוד מה לעשות.',
      },

      pay: {
        title: (amount) => `תשלום של ${amount}`,
        titleToConfirm: (amount) => `אישור תשלום של ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `עבור תוכנית ${plan}`
          return plan ? `חשבונית ${invoice}, עבור תוכנית ${plan}` : `חשבונית ${invoice}`
        },
        bankWaits: 'הבנק שלך ממתין לאישור שלך.',

        method: 'אמצעי תשלום',
        other: 'אמצעי תשלום אחר',
        otherDetail: 'מעכשיו כל התוכניות והחשבוניות ישולמו באמצעותו',
        noMethod: 'לא נשמר אמצעי תשלום.',

        action: (amount) => `תשלום של ${amount}`,
        actionToConfirm: 'אישור התשלום',
        saveAndPay: (amount) => `שמירה ותשלום של ${amount}`,
        hosted: 'תשלום בדף החשבונית',

        over: 'חשבונית זו כבר אינה פתוחה, ולכן אין כאן מה לשלם.',
        paid: (amount) => `התשלום של ${amount} בוצע.`,
        paidForChange: (amount, plan) => `התשלום של ${amount} בוצע, והמעבר לתוכנית ${plan} נכנס לתוקף.`,
        processing: (amount) => `הבנק שלך מעבד תשלום של ${amount}. זה עשוי להימשך כמה ימים.`,
      },

      details: {
        none: 'עדיין אין פרטים לחשבונית.',
        edit: 'עריכה',
        editDetails: 'עריכה של הפרטים לחשבונית',

        name: 'שם',
        email: 'אימייל',
        phone: 'טלפון',
        address: 'כתובת',
        country: 'מדינה או אזור',
        line1: 'שורת כתובת 1',
        line2: 'שורת כתובת 2',
        city: 'עיר',
        state: 'מחוז או אזור',
        postalCode: 'מיקוד',
        choose: 'בחירה…',

        taxIds: 'מספרים מזהים לצורכי מס',
        noTaxIds: 'עדיין אין. מספר מזהה לצורכי מס מודפס על חשבוניות חדשות.',
        taxIdType: 'סוג המספר המזהה לצורכי מס',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'מספר מזהה לצורכי מס',
        example: (value) => `לדוגמה ${value}`,
        add: 'הוספת מספר מזהה לצורכי מס',
        most: 'אי אפשר לשמור עוד. כדי להוסיף מספר אחר, יש להסיר אחד מהקיימים.',
        remove: 'הסרה',
        removeNamed: (taxId) => `הסרה: ${taxId}`,
        removing: (taxId) => `להסיר את ${taxId}? המספר לא יופיע בחשבוניות חדשות.`,
        confirmRemoval: 'הסרת המספר המזהה',
        keep: 'השארה',
        removed: 'המספר המזהה לצורכי מס הוסר.',
        verifications: {
          pending: 'בבדיקה',
          verified: 'אומת',
          unverified: 'לא אומת',
          unavailable: 'לא נבדק',
        },

        save: 'שמירת הפרטים',
        saved: 'הפרטים לחשבונית נשמרו.',
        invalid: {
          name: 'השם הזה לא התקבל. יש לקצר אותו.',
          email: 'יש להזין כתובת אימייל מלאה, לדוגמה billing@example.com.',
          phone: 'מספר הטלפון הזה לא התקבל. יש לבדוק או לקצר אותו.',
          address: 'הכתובת הזו לא התקבלה. יש לבדוק כל שורה ואת המדינה.',
          country: 'יש לבחור את המדינה של הכתובת הזו.',
          taxIdType: 'יש לבחור את סוג המספר המזהה לצורכי מס.',
          taxId: 'זה לא נראה כמו מספר מזהה מהסוג הזה. יש לבדוק את הסוג ואת המספר.',
        },
      },
    },
  },
}
