import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const unchanged = 'Herhangi bir ücret alınmadı veya değişiklik yapılmadı.'
const refused = `Bu istek reddedildi. ${unchanged} Sayfayı yenileyip tekrar deneyin.`
const notSetUp = `Faturalandırma henüz tam olarak ayarlanmamış. ${unchanged} Lütfen destek ekibiyle iletişime geçin.`
const stripeFailed = `Ödeme hizmeti beklendiği gibi yanıt vermedi. ${unchanged} Birazdan tekrar deneyin.`
const notPossible = `Bu işlem şu anda planınız için yapılamıyor. ${unchanged} Lütfen destek ekibiyle iletişime geçin.`

const manage = 'Faturalandırmayı yönet'
const addMethod = 'Ödeme yöntemi ekle'

const changesTo = (plan: string, date: string) => `${date} tarihinde ${plan} planına geçilecek.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Planınız duraklatıldı.',
  trial_ended: 'Deneme süresi ödeme yöntemi eklenmeden bittiği için planınız duraklatıldı.',
  payment_failed: 'Bir ödeme başarısız olduğu için planınız duraklatıldı.',
  collection: 'Ödemeler devam ettirilene kadar ücret alınmayacak.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection'
    ? `${date} tarihine kadar ücret alınmayacak.`
    : `Planınız ${date} tarihine kadar duraklatıldı.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Etkin', 'Planı değiştir', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' (vergi hariç)' : ''}`
    if (sendsInvoice) return date && `Sonraki fatura: ${date}${price && `, ${price}`}.`
    return date && `${date} tarihinde ${price && `${price} karşılığında `}yenilenecek.`
  }),
  trialing: state(
    'Deneme',
    'Planı değiştir',
    ({ date, price }) => `Deneme süresi ${date} tarihinde bitiyor${price && `, ardından ${price}`}.`,
  ),
  trial_without_method: state(
    'Deneme',
    addMethod,
    ({ date }) => `Deneme süresi ${date} tarihinde bitiyor. Devam etmek için bir ödeme yöntemi ekleyin.`,
  ),
  canceling: state(
    '',
    'Planı sürdür',
    ({ date }) => `Planınız ${date} tarihinde sona erecek. O zamana kadar erişiminiz devam eder.`,
  ),
  scheduled_change: state('Etkin', 'Değişikliği geri al', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Ödeme başarısız',
    'Şimdi öde',
    ({ due, date }) => due && `${due} tutarındaki ödeme gecikti.${date && ` ${date} tarihinde tekrar deneyeceğiz.`}`,
  ),
  action_required: state(
    'Ödemeyi onayla',
    'Ödemeyi onayla',
    ({ due }) => due && `Bankanız ${due} tutarındaki ödemeyi onaylamanızı istiyor.`,
  ),
  incomplete: state(
    'Başlamadı',
    'Ödemeyi tamamla',
    ({ date }) => `İlk ödemenizi ${date && `${date} tarihine kadar `}tamamlayın.`,
  ),
  incomplete_expired: state('Başlamadı', '', () => 'İlk ödeme zamanında tamamlanmadığı için bu plan başlamadı.'),
  unpaid: state('Askıya alındı', 'Şimdi öde', () => 'Ödeme gecikti ve artık yeniden denenmeyecek.'),
  collection_paused: state('Ödemeler duraklatıldı', 'Ödemeleri devam ettir', paused),
  paused: state('Duraklatıldı', 'Devam ettir', paused),
  canceled: state('Sona erdi', '', ({ date }) => `Planınız ${date} tarihinde sona erdi.`),
  unknown: state('', manage, ({ from, to }) => `${from} – ${to}`),
}

// A noun stays as it is after a number.
const intervals = { day: 'gün', week: 'hafta', month: 'ay', year: 'yıl' }
const rhythms = { day: 'Günlük', week: 'Haftalık', month: 'Aylık', year: 'Yıllık' }
const everyFew = { day: 'günde', week: 'haftada', month: 'ayda', year: 'yılda' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Çok pahalı',
  missing_features: 'İhtiyacım olan özellikler yok',
  switched_service: 'Başka bir hizmete geçiyorum',
  unused: 'Yeterince kullanmıyorum',
  customer_service: 'Müşteri hizmetleri yeterince iyi değildi',
  too_complex: 'Çok karmaşık',
  low_quality: 'Kalitesi yeterince iyi değil',
  other: 'Başka bir neden',
}

const paying = (amount: string) => amount && ` ve ${amount} öde`

const notSaved = 'Hiçbir şey kaydedilmedi.'
const declined = `Bankanız bu ödeme yöntemini reddetti. ${notSaved} Başka bir yöntem deneyin veya bankanıza danışın.`

/** Turkish. Machine-made. */
export const tr: BillingLocale = {
  locale: 'tr',
  messages: {
    title: 'Faturalandırma',
    manage,
    loading: 'Faturalandırma bilgileri yükleniyor',
    opening: 'Faturalandırma sayfası açılıyor',
    retry: 'Tekrar dene',
    fallback: 'Bunun yerine faturalandırma sayfasını aç',
    failed: 'Faturalandırma bilgileriniz yüklenemedi.',
    partial: 'Faturalandırma bilgilerinizin bir kısmı yüklenemedi.',
    offline: `Çevrimdışısınız. ${unchanged} Bağlantınız geri geldiğinde sayfa kendiliğinden yüklenir.`,
    deleted: 'Bu faturalandırma hesabı kapatıldı. Sizden ücret alınmayacak.',
    unchanged,
    checking: 'Değişiklikleriniz kontrol ediliyor…',
    delayed: 'Değişikliklerin burada görünmesi bir dakika kadar sürebilir.',
    bankFailed: 'Bankanızın yanıtı yüklenemedi.',

    plan: {
      title: 'Planınız',
      failed: 'Planınız yüklenemedi.',
      free: 'Ücretsiz',
      onFree: 'Ücretsiz plandasınız.',
      ends: (date) => `Bitiş: ${date}`,
      usageBased: 'Kullanıma göre',
      per: (interval, count, shown) => {
        const word = own(intervals, interval) ?? 'dönem'
        return count === 1 ? `/ ${word}` : `/ ${shown} ${word}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Planı iptal et',
      pause: 'Planı duraklat',
      upgrade: 'Yükselt',
      upgradeTo: (plan) => `${plan} planına yükselt`,
      choose: (plan) => `${plan} planını seç`,
      choices: 'Plan seçin',

      discount: 'İndirim',
      off: (value, name, until) => `${name && `${name}, `}${value} indirim${until && `, ${until} tarihine kadar`}`,
      scheduled: 'Planlanan değişiklik',
      changesTo,
      waits: (plan, date) => `${plan} planına geçiş için ${date} tarihine kadar ödeme bekleniyor.`,
      drop: 'Değişiklikten vazgeç',
      credit: 'Kredi bakiyesi',
      nextCharge: 'Sonraki ödeme',
      chargeOn: (amount, date) => (amount ? `${date} tarihinde ${amount}` : date),
    },

    paymentMethod: {
      title: 'Ödeme yöntemi',
      failed: 'Ödeme yönteminiz yüklenemedi.',
      none: 'Henüz ödeme yöntemi yok.',
      add: addMethod,
      update: 'Ödeme yöntemini güncelle',
      card: 'Kart',
      bankAccount: 'Banka hesabı',
      other: 'Ödeme yöntemi',
      ending: (name, last4) => `${last4} ile biten ${name}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Son kullanma: ${date}`,
      expired: (date) => `Süresi doldu: ${date}`,
      paysFor: (plans) => `Şunlar için kullanılıyor: ${plans}`,
      isDefault: 'Varsayılan',
    },

    details: {
      title: 'Fatura bilgileri',
      failed: 'Fatura bilgileriniz yüklenemedi.',
    },

    invoices: {
      title: 'Faturalar',
      failed: 'Faturalarınız yüklenemedi.',
      none: 'Henüz fatura yok. İlk faturanız, ilk ödemenizden sonra burada görünür.',
      date: 'Tarih',
      number: 'Numara',
      status: 'Durum',
      amount: 'Tutar',
      actions: 'İşlemler',
      statuses: { open: 'Ödenmedi', paid: 'Ödendi', uncollectible: 'Tahsil edilemez', void: 'Geçersiz' },
      due: (date) => `Son ödeme: ${date}`,
      pay: 'Öde',
      payInvoice: (invoice, amount) => `Öde: fatura ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `PDF indir: fatura ${invoice}, ${date} (yeni sekmede açılır)`,
      noNumber: 'numarasız',
      more: 'Daha fazla göster',
      all: 'Tüm faturalar gösteriliyor',
      added: (_count, shown) => `${shown} fatura daha gösteriliyor`,
    },

    alerts: {
      title: 'İlgilenmeniz gerekenler',
      failedPayment: (amount) => `${amount} tutarındaki ödeme başarısız oldu.`,
      noMethod: (date) => `${date} tarihinde yenilenecek, ancak kayıtlı bir ödeme yöntemi yok.`,
      more: (_count, shown) => `${shown} tane daha`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Oturumunuz kapandı. Faturalandırma bilgilerinizi görmek için tekrar oturum açın.',
      forbidden: `Bunu yapma yetkiniz yok. ${unchanged} Faturalandırmayı yöneten kişiye danışın.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Bu plan sunulmuyor. ${unchanged} Başka bir plan seçin.`,
      not_found: `Bu artık mevcut değil. ${unchanged} Güncel durumu görmek için sayfayı yenileyin.`,
      customer_not_found: `Faturalandırma hesabınız bulunamadı. ${unchanged} Lütfen destek ekibiyle iletişime geçin.`,
      method_not_allowed: refused,
      already_subscribed: `Zaten bir planınız var. ${unchanged} Planınızı görmek için sayfayı yenileyin.`,
      conflict: `Faturalandırma bilgileriniz bu sırada değişti. ${unchanged} Bilgileri kontrol edip tekrar deneyin.`,
      preview_outdated: `Gösterilen fiyat artık geçerli değil. ${unchanged} Onaylamadan önce yeni fiyatı kontrol edin.`,
      no_customer: 'Henüz bir faturalandırma hesabınız yok. Hesap oluşturmak için bir plan seçin.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Ödeme gerçekleşmedi. Başka bir ödeme yöntemi deneyin.',
      operation_not_enabled: notPossible,
      not_resumable: `Bu plan sona erdi ve devam ettirilemez. ${unchanged} Yeniden başlamak için bir plan seçin.`,
      managed_by_schedule: `Bu plan için zaten bir değişiklik planlanmış. ${unchanged} Lütfen destek ekibiyle iletişime geçin.`,
      in_use: `Planınız bu ödeme yöntemiyle ödeniyor. ${unchanged} Önce başka bir tane ekleyin.`,
      invalid_details: `Bu bilgiler kabul edilmedi. ${unchanged} Girdiğiniz bilgileri kontrol edip tekrar deneyin.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Aynı anda çok fazla istek gönderildi. ${unchanged} Birazdan tekrar deneyin.`,
      internal_error: `Bizden kaynaklanan bir sorun oluştu. ${unchanged} Birazdan tekrar deneyin.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `Bu işlem çok uzun sürdü. ${unchanged} Birazdan tekrar deneyin.`,
      busy: 'Başka bir işlem hâlâ sürüyor, bu nedenle bu işlem başlatılmadı. Birazdan tekrar deneyin.',
      network_error: `Sunucuya ulaşılamadı. ${unchanged} Bağlantınızı kontrol edip tekrar deneyin.`,
      offline: `Çevrimdışısınız. ${unchanged} Bağlantınızı kontrol edip tekrar deneyin.`,
      invalid_response: `Sunucunun yanıtı okunamadı. ${unchanged} Birazdan tekrar deneyin.`,
      unknown: `Bir sorun oluştu. ${unchanged} Birazdan tekrar deneyin.`,
    },

    flows: {
      form: {
        close: 'Kapat',
        notNow: 'Şimdi değil',
        back: 'Geri',
        working: 'Lütfen bekleyin',
        uncertain:
          'İşlemin gerçekleşip gerçekleşmediği belli değil. Tekrar denemeden önce burada gösterilenleri kontrol edin.',
        redirect: 'Stripe sayfasında devam et',

        save: 'Ödeme yöntemini kaydet',
        loading: 'Ödeme formu yükleniyor',
        processing:
          'Bankanızın bu ödeme yöntemini onaylaması gerekiyor, bu birkaç gün sürebilir. Onaylandığında burada görünür.',
        checking: 'Sonuç kontrol ediliyor…',
        saved: 'Ödeme yönteminiz kaydedildi.',
        paid: 'Ödemeniz gerçekleşti.',
        paymentProcessing: 'Bankanızın bu ödemeyi onaylaması gerekiyor. Onaylandığında burada görünür.',

        errors: {
          stripe_js_blocked:
            'Ödeme formu yüklenemedi. Bir reklam engelleyici veya ağınız formun yüklenmesini engelliyor olabilir.',
          confirmation_blocked: 'Bankanız bu ödemeyi onaylamanızı istiyor, ancak onay ekranı burada gösterilemedi.',
          hosted_only: 'Bu ödeme yalnızca faturanın kendi sayfasında yapılabilir. Herhangi bir ücret alınmadı.',
          in_use:
            'Bir plan bu ödeme yöntemiyle ödendiği için yöntem kaldırılmadı. Önce başka bir yöntemi varsayılan yapın.',
          key_mismatch: `Ödeme formu ile bu hesap birbiriyle eşleşmiyor. ${notSaved} Lütfen destek ekibiyle iletişime geçin.`,
          form_expired: `Bu formun süresi dolmuş. ${notSaved} Ödeme bilgilerinizi tekrar girin.`,
          setup_incomplete: `Ödeme yöntemi onaylanamadı. ${notSaved} Tekrar deneyin veya başka bir yöntem kullanın.`,
          not_default: 'Ödeme yönteminiz kaydedildi, ancak henüz varsayılan değil.',
          not_shown: 'Ödeme yönteminiz kaydedildi, ancak henüz burada görünmüyor.',
          authentication_failed: `Bankanız kimliğinizi doğrulayamadı. ${notSaved} Tekrar deneyin veya başka bir ödeme yöntemi kullanın.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Kartınızda yeterli bakiye yok. ${notSaved} Başka bir ödeme yöntemi kullanın.`,
          expired_card: `Kartınızın süresi dolmuş. ${notSaved} Başka bir kart kullanın.`,
          incorrect_cvc: `Güvenlik kodu yanlış. ${notSaved} Kodu kontrol edip tekrar deneyin.`,
          processing_error: `Bankanız bu işlemi gerçekleştiremedi. ${notSaved} Birazdan tekrar deneyin.`,
        },
      },

      methods: {
        title: 'Ödeme yöntemleri',
        meaning: '“Varsayılan yap” seçildiğinde, bundan sonra tüm planlar ve faturalar o ödeme yöntemiyle ödenir.',
        loading: 'Tüm ödeme yöntemleri yükleniyor…',
        failed: 'Ödeme yöntemlerinizin tümü yüklenemedi.',

        makeDefault: 'Varsayılan yap',
        makeDefaultOf: (method) => `Varsayılan yap: ${method}`,
        forAll: 'Tüm planlar için kullan',
        forAllOf: (method) => `Tüm planlar için kullan: ${method}`,
        charged: (method) => `Artık tüm ödemeler şu yöntemle yapılacak: ${method}.`,

        remove: 'Kaldır',
        removeOf: (method) => `Kaldır: ${method}`,
        ask: (method) => `${method} kaldırılsın mı?`,
        keep: 'Kalsın',
        keepOf: (method) => `Kalsın: ${method}`,
        removed: (method) => `${method} kaldırıldı.`,

        addMeaning: 'Bundan sonra tüm planlar ve faturalar bu yöntemle ödenir.',
      },

      plan: {
        title: 'Planı değiştir',
        plans: 'Planlar',
        current: 'Mevcut plan',
        billed: 'Faturalandırma',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? 'Diğer') : `${shown} ${own(everyFew, interval) ?? 'dönemde'} bir`,
        quantity: 'Lisans sayısı',
        between: (minimum, maximum) => (maximum ? `En az ${minimum}, en fazla ${maximum}.` : `En az ${minimum}.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `En az ${minimum}, en fazla ${maximum} olan bir tam sayı girin.`
            : `En az ${minimum} olan bir tam sayı girin.`,
        nothingElse: 'Sunulan başka bir plan yok.',

        now: 'Değişiklik hemen geçerli olur.',
        nowForNothing: 'Değişiklik hemen geçerli olur; şimdi ücret alınmaz.',
        later: (plan, date) => `${date} tarihinde ${plan} planına geçilecek; şimdi ücret alınmaz.`,
        seatsLater: (_count, shown, date) => `${date} tarihinde ${shown} lisansa geçilecek; şimdi ücret alınmaz.`,
        dueNow: 'Şimdi ödenecek',
        nextOn: (date) => `Sonraki ödeme (${date})`,
        usage: 'O zamana kadarki kullanım ayrıca eklenir.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => `${plan} planına geç${paying(amount)}`,
        confirmSeats: (_count, shown, amount) => `${shown} lisansa geç${paying(amount)}`,
        confirmOn: (date) => `${date} tarihinde değiştir`,

        donePlan: (plan) => `Artık ${plan} planındasınız.`,
        doneSeats: (_count, shown) => `Artık ${shown} lisansınız var.`,
        doneLater: (date) => `Planınız ${date} tarihinde değişecek.`,
        processing: 'Ödemeniz yolda. Ödeme ulaştığında değişiklik bu sayfada görünür.',
        owed: 'Ödeme henüz yapılmadı.',

        unpaid: 'Planınız henüz değişmedi',
        waits: (plan, amount, date) =>
          `${plan} planına geçiş için ${date} tarihine kadar ${amount} tutarında ödeme bekleniyor. Ödemeyi tamamlayın veya değişiklikten vazgeçin; vazgeçerseniz bunun için ücret alınmaz.`,
        dropped: (plan) => `${plan} planına geçiş yapılmayacak ve bunun için ücret alınmayacak.`,

        unused: 'Kullanılmayan süre',
        remaining: 'Kalan süre',
        line: 'Ücret',
        otherLines: 'Diğer kalemler',
        tax: 'Vergi',
        toCredit: 'Kredi bakiyenize eklenecek',
        noneToCome: 'Başka ödeme alınmayacak.',
        upcomingFailed: 'Sonraki ödeme yüklenemedi.',
      },

      cancel: {
        leave: {
          title: (plan) => `${plan} planını iptal et`,
          keep: 'Planı sürdür',
          nothing: 'Burada iptal edilecek bir plan yok.',

          reason: 'Asıl nedeniniz nedir?',
          reasons,
          comment: 'Eklemek istediğiniz bir şey var mı? (isteğe bağlı)',
          next: 'Devam',

          offers: 'Bunun yerine şunlardan birini de yapabilirsiniz.',
          pause: 'Planınızı duraklatın',
          pauseMeaning: 'Siz devam ettirene kadar ücret alınmaz.',
          pauseAction: 'Bunun yerine duraklat',
          cheaper: (plan) => `${plan} planına geç`,
          onward: 'İptale devam et',

          ends: (plan, date) => `${plan} planı ${date} tarihinde sona erecek. O zamana kadar erişiminiz devam eder.`,
          trialEnds: (plan, date) =>
            `${plan} planının deneme süresi ${date} tarihinde bitecek. O zamana kadar erişiminiz devam eder.`,
          endsNow: (plan) => `${plan} planı ve erişiminiz hemen sona erecek. Plan daha sonra devam ettirilemez.`,
          end: 'Bitiş',
          now: 'Hemen',
          notCharged: 'Artık alınmayacak ücret',
          stillDue: 'Ödenmesi gereken tutar',
          usage: 'O zamana kadarki kullanımınız ayrıca ücretlendirilir.',
          dropsChange: (plan) => `${plan} planına geçiş yapılmayacak.`,
          action: (date) => `Planı ${date} itibarıyla iptal et`,
          actionNow: 'Planı şimdi iptal et',
          done: (date) => (date ? `Planınızın ${date} itibarıyla iptali onaylandı.` : 'Planınız sona erdi.'),
        },
        keep: {
          title: (plan) => `${plan} planını sürdür`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Plan önceden olduğu gibi devam eder.'
            const price = amount && `${amount}${isLess ? ' (indiriminiz düşülerek)' : ''} karşılığında `
            return `Plan önceden olduğu gibi ${date} tarihinde ${price}yenilenecek.`
          },
          trial: (date, price) => `Deneme süreniz ${date} tarihine kadar devam eder${price && `, ardından ${price}`}.`,
          action: 'Planı sürdür',
          done: 'Planınız devam ediyor.',
        },
        undo: {
          title: (plan) => `${plan} planında kal`,
          dropped: (plan, date, amount) =>
            `${date} tarihinde ${plan} planına geçiş yapılmayacak.${amount && ` O tarihte önceden olduğu gibi ${amount} alınacak.`}`,
          action: 'Değişikliği geri al',
          done: (plan) => `${plan} planında kalıyorsunuz.`,
        },
        pause: {
          title: (plan) => `${plan} planını duraklat`,
          meaning: (price) =>
            `Planınız şimdi durur ve siz devam ettirene kadar duraklatılmış kalır. Bu sürede ${price ? `${price} ücreti` : 'ücret'} alınmaz.`,
          credit: (date) =>
            `${date} tarihine kadar ödediğiniz süre, planı devam ettirdiğinizde kredi olarak hesabınıza eklenir.`,
          action: 'Planı duraklat',
          done: 'Planınızın duraklatılması onaylandı.',
        },
        unpause: {
          title: (plan) => `${plan} planını devam ettir`,
          starts: (price, isLess) =>
            price
              ? `Yeni bir dönem şimdi başlıyor ve ${price} ücreti${isLess ? ' (kredi ve indirimler düşülerek)' : ''} şimdi alınacak.`
              : 'Yeni bir dönem şimdi başlıyor ve ödeme gerekebilir.',
          needsMethod: (price) =>
            `Deneme süreniz ödeme yöntemi eklenmeden bitti. Önce bir ödeme yöntemi ekleyin${price && `: planı devam ettirdiğinizde ${price} ücreti alınacak`}.`,
          addMethod,
          otherMethod: 'Başka bir ödeme yöntemi kullan',
          charges: (date, amount) => {
            if (!date) return 'Ödemeler sonraki faturayla yeniden başlar.'
            return `Ödemeler sonraki faturayla yeniden başlar: ${date}${amount && `, ${amount}`}.`
          },
          action: 'Devam ettir',
          actionPayments: 'Ödemeleri devam ettir',
          done: 'Planınız yeniden etkin.',
          processing: 'Planınız yeniden etkin. Ödemesi yolda.',
          unpaid: 'Planınız yeniden etkin, ancak ödemesi henüz yapılmadı.',
        },
        changed: 'Planınız bu sırada değişti, burada yapılacak bir şey kalmadı.',
      },

      pay: {
        title: (amount) => `${amount} öde`,
        titleToConfirm: (amount) => `${amount} tutarındaki ödemeyi onayla`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `${plan} planı için`
          return plan ? `Fatura ${invoice}, ${plan} planı için` : `Fatura ${invoice}`
        },
        bankWaits: 'Bankanız onayınızı bekliyor.',

        method: 'Ödeme yöntemi',
        other: 'Başka bir ödeme yöntemi',
        otherDetail: 'Bundan sonra tüm planlar ve faturalar bu yöntemle ödenir',
        noMethod: 'Kayıtlı ödeme yöntemi yok.',

        action: (amount) => `${amount} öde`,
        actionToConfirm: 'Ödemeyi onayla',
        saveAndPay: (amount) => `Kaydet ve ${amount} öde`,
        hosted: 'Fatura sayfasında öde',

        over: 'Bu fatura artık açık değil, bu nedenle burada ödenecek bir şey yok.',
        paid: (amount) => `${amount} ödendi.`,
        paidForChange: (amount, plan) => `${amount} ödendi ve ${plan} planına geçişiniz gerçekleşiyor.`,
        processing: (amount) => `Bankanız ${amount} tutarındaki ödemeyi işliyor. Bu birkaç gün sürebilir.`,
      },

      details: {
        none: 'Henüz fatura bilgisi yok.',
        edit: 'Düzenle',
        editDetails: 'Fatura bilgilerini düzenle',

        name: 'Ad soyad veya unvan',
        email: 'E-posta',
        phone: 'Telefon',
        address: 'Adres',
        country: 'Ülke veya bölge',
        line1: 'Adres satırı 1',
        line2: 'Adres satırı 2',
        city: 'Şehir',
        state: 'İl, eyalet veya bölge',
        postalCode: 'Posta kodu',
        choose: 'Seçin…',

        taxIds: 'Vergi kimlik numaraları',
        noTaxIds: 'Henüz yok. Vergi kimlik numarası yeni faturalarda yer alır.',
        taxIdType: 'Vergi kimlik numarası türü',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Vergi kimlik numarası',
        example: (value) => `Örneğin ${value}`,
        add: 'Vergi kimlik numarası ekle',
        most: 'Daha fazlası kaydedilemez. Başka bir tane eklemek için birini kaldırın.',
        remove: 'Kaldır',
        removeNamed: (taxId) => `Kaldır: ${taxId}`,
        removing: (taxId) => `${taxId} kaldırılsın mı? Yeni faturalarda yer almayacak.`,
        confirmRemoval: 'Vergi kimlik numarasını kaldır',
        keep: 'Kalsın',
        removed: 'Vergi kimlik numarası kaldırıldı.',
        verifications: {
          pending: 'Doğrulanıyor',
          verified: 'Doğrulandı',
          unverified: 'Doğrulanmadı',
          unavailable: 'Kontrol edilmedi',
        },

        save: 'Bilgileri kaydet',
        saved: 'Fatura bilgileri kaydedildi.',
        invalid: {
          name: 'Bu ad kabul edilmedi. Kısaltın.',
          email: 'Tam bir e-posta adresi girin, örneğin fatura@example.com.',
          phone: 'Bu telefon numarası kabul edilmedi. Kontrol edin veya kısaltın.',
          address: 'Bu adres kabul edilmedi. Her satırı ve ülkeyi kontrol edin.',
          country: 'Bu adresin ülkesini seçin.',
          taxIdType: 'Bunun hangi tür vergi kimlik numarası olduğunu seçin.',
          taxId: 'Bu, seçilen türde bir vergi kimlik numarasına benzemiyor. İkisini de kontrol edin.',
        },
      },
    },
  },
}
