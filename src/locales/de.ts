import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('de')

const unchanged = 'Es wurde nichts berechnet oder geändert.'
const refused = `Diese Anfrage wurde abgelehnt. ${unchanged} Laden Sie die Seite neu und versuchen Sie es noch einmal.`
const notSetUp = `Die Abrechnung ist hier noch nicht fertig eingerichtet. ${unchanged} Bitte wenden Sie sich an den Support.`
const stripeFailed = `Der Zahlungsdienst hat nicht wie erwartet geantwortet. ${unchanged} Versuchen Sie es gleich noch einmal.`
const notPossible = `Das ist bei Ihrem Tarif derzeit nicht möglich. ${unchanged} Bitte wenden Sie sich an den Support.`

const manage = 'Abrechnung verwalten'
const addMethod = 'Zahlungsmethode hinzufügen'

const changesTo = (plan: string, date: string) => `Wechselt am ${date} zu ${plan}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Ihr Tarif ist pausiert.',
  trial_ended: 'Ihr Tarif ist pausiert, weil der Testzeitraum ohne Zahlungsmethode endete.',
  payment_failed: 'Ihr Tarif ist pausiert, weil eine Zahlung fehlgeschlagen ist.',
  collection: 'Bis die Zahlungen wieder aufgenommen werden, wird nichts berechnet.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Bis zum ${date} wird nichts berechnet.` : `Ihr Tarif ist bis zum ${date} pausiert.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Aktiv', 'Tarif wechseln', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && ` über ${amount}${taxExtra ? ' zuzüglich Steuern' : ''}`
    const renewal = amount && ` für ${amount}${taxExtra ? ' zuzüglich Steuern' : ''}`
    return date && (sendsInvoice ? `Nächste Rechnung am ${date}${price}.` : `Verlängert sich am ${date}${renewal}.`)
  }),
  trialing: state(
    'Testzeitraum',
    'Tarif wechseln',
    ({ date, price }) => `Testzeitraum bis zum ${date}${price && `, danach ${price}`}.`,
  ),
  trial_without_method: state(
    'Testzeitraum',
    addMethod,
    ({ date }) =>
      `Der Testzeitraum endet am ${date}. Fügen Sie eine Zahlungsmethode hinzu, damit es danach weitergeht.`,
  ),
  canceling: state(
    '',
    'Tarif behalten',
    ({ date }) => `Ihr Tarif endet am ${date}. Bis dahin haben Sie weiter Zugriff.`,
  ),
  scheduled_change: state('Aktiv', 'Wechsel zurücknehmen', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Zahlung fehlgeschlagen',
    'Jetzt bezahlen',
    ({ due, date }) => due && `${due} sind überfällig.${date && ` Wir versuchen es am ${date} noch einmal.`}`,
  ),
  action_required: state(
    'Zahlung bestätigen',
    'Zahlung bestätigen',
    ({ due }) => due && `Ihre Bank bittet Sie, ${due} zu bestätigen.`,
  ),
  incomplete: state(
    'Nicht gestartet',
    'Zahlung abschließen',
    ({ date }) => `Schließen Sie Ihre erste Zahlung${date && ` bis zum ${date}`} ab.`,
  ),
  incomplete_expired: state(
    'Nicht gestartet',
    '',
    () => 'Die erste Zahlung wurde nicht rechtzeitig abgeschlossen, deshalb hat dieser Tarif nicht begonnen.',
  ),
  unpaid: state(
    'Ausgesetzt',
    'Jetzt bezahlen',
    () => 'Die Zahlung ist überfällig, und es gibt keine weiteren Versuche.',
  ),
  collection_paused: state('Zahlungen pausiert', 'Zahlungen fortsetzen', paused),
  paused: state('Pausiert', 'Fortsetzen', paused),
  canceled: state('Beendet', '', ({ date }) => `Ihr Tarif endete am ${date}.`),
  unknown: state('', manage, ({ from, to }) => `${from} bis ${to}`),
}

const intervals = {
  day: { one: 'Tag', other: 'Tage' },
  week: { one: 'Woche', other: 'Wochen' },
  month: { one: 'Monat', other: 'Monate' },
  year: { one: 'Jahr', other: 'Jahre' },
}
const periods = { one: 'Zeitraum', other: 'Zeiträume' }
const rhythms = { day: 'Täglich', week: 'Wöchentlich', month: 'Monatlich', year: 'Jährlich' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Es ist zu teuer',
  missing_features: 'Mir fehlen Funktionen',
  switched_service: 'Ich wechsle zu einem anderen Anbieter',
  unused: 'Ich nutze es zu wenig',
  customer_service: 'Der Kundendienst war nicht gut genug',
  too_complex: 'Es ist zu kompliziert',
  low_quality: 'Die Qualität ist nicht gut genug',
  other: 'Ein anderer Grund',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'Platz', other: 'Plätze' })}`

const notSaved = 'Es wurde nichts gespeichert.'
const declined = `Ihre Bank hat diese Zahlungsmethode abgelehnt. ${notSaved} Versuchen Sie es mit einer anderen, oder fragen Sie Ihre Bank.`

/** German. Machine-made. */
export const de: BillingLocale = {
  locale: 'de',
  messages: {
    title: 'Abrechnung',
    manage,
    loading: 'Abrechnungsdaten werden geladen',
    opening: 'Die Abrechnungsseite wird geöffnet',
    retry: 'Noch einmal versuchen',
    fallback: 'Stattdessen die Abrechnungsseite öffnen',
    failed: 'Ihre Abrechnungsdaten konnten nicht geladen werden.',
    partial: 'Einige Abrechnungsdaten konnten nicht geladen werden.',
    offline: `Sie sind offline. ${unchanged} Sobald Sie wieder online sind, wird dies von selbst geladen.`,
    deleted: 'Dieses Abrechnungskonto wurde geschlossen. Ihnen wird nichts mehr berechnet.',
    unchanged,
    checking: 'Ihre Änderungen werden gesucht…',
    delayed: 'Es kann eine Minute dauern, bis eine Änderung hier erscheint.',
    bankFailed: 'Die Antwort Ihrer Bank konnte nicht geladen werden.',

    plan: {
      title: 'Ihr Tarif',
      failed: 'Ihr Tarif konnte nicht geladen werden.',
      free: 'Kostenlos',
      onFree: 'Sie nutzen den kostenlosen Tarif.',
      ends: (date) => `Endet am ${date}`,
      usageBased: 'Nach Verbrauch',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Tarif kündigen',
      pause: 'Tarif pausieren',
      upgrade: 'Upgrade',
      upgradeTo: (plan) => `Upgrade auf ${plan}`,
      choose: (plan) => `${plan} wählen`,
      choices: 'Tarif wählen',

      discount: 'Rabatt',
      off: (value, name, until) => `${name && `${name}, `}${value} Rabatt${until && ` bis zum ${until}`}`,
      scheduled: 'Geplanter Wechsel',
      changesTo,
      waits: (plan, date) => `Der Wechsel zu ${plan} wartet bis zum ${date} auf die Zahlung.`,
      drop: 'Wechsel verwerfen',
      credit: 'Guthaben',
      nextCharge: 'Nächste Abbuchung',
      chargeOn: (amount, date) => (amount ? `${amount} am ${date}` : date),
    },

    paymentMethod: {
      title: 'Zahlungsmethode',
      failed: 'Ihre Zahlungsmethode konnte nicht geladen werden.',
      none: 'Noch keine Zahlungsmethode.',
      add: addMethod,
      update: 'Zahlungsmethode ändern',
      card: 'Karte',
      bankAccount: 'Bankkonto',
      other: 'Zahlungsmethode',
      ending: (name, last4) => `${name} mit den Endziffern ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Gültig bis ${date}`,
      expired: (date) => `Abgelaufen ${date}`,
      paysFor: (plans) => `Zahlt für ${plans}`,
      isDefault: 'Standard',
    },

    details: {
      title: 'Rechnungsangaben',
      failed: 'Ihre Rechnungsangaben konnten nicht geladen werden.',
    },

    invoices: {
      title: 'Rechnungen',
      failed: 'Ihre Rechnungen konnten nicht geladen werden.',
      none: 'Noch keine Rechnungen. Die erste erscheint hier nach Ihrer ersten Zahlung.',
      date: 'Datum',
      number: 'Nummer',
      status: 'Status',
      amount: 'Betrag',
      actions: 'Aktionen',
      statuses: { open: 'Offen', paid: 'Bezahlt', uncollectible: 'Uneinbringlich', void: 'Storniert' },
      due: (date) => `Fällig am ${date}`,
      pay: 'Bezahlen',
      payInvoice: (invoice, amount) => `Bezahlen: Rechnung ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `PDF der Rechnung ${invoice} vom ${date} herunterladen (öffnet einen neuen Tab)`,
      noNumber: 'ohne Nummer',
      more: 'Mehr anzeigen',
      all: 'Alle Rechnungen werden angezeigt',
      added: (count, shown) =>
        plural(count, {
          one: `${shown} weitere Rechnung wird angezeigt`,
          other: `${shown} weitere Rechnungen werden angezeigt`,
        }),
    },

    alerts: {
      title: 'Braucht Ihre Aufmerksamkeit',
      failedPayment: (amount) => `Die Zahlung von ${amount} ist fehlgeschlagen.`,
      noMethod: (date) => `Verlängert sich am ${date}, aber dafür ist keine Zahlungsmethode hinterlegt.`,
      more: (_count, shown) => `${shown} weitere`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an, um Ihre Abrechnungsdaten zu sehen.',
      forbidden: `Dazu fehlt Ihnen die Berechtigung. ${unchanged} Fragen Sie die Person, die die Abrechnung verwaltet.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Dieser Tarif wird nicht angeboten. ${unchanged} Wählen Sie einen anderen.`,
      not_found: `Das gibt es nicht mehr. ${unchanged} Laden Sie die Seite neu, um den aktuellen Stand zu sehen.`,
      customer_not_found: `Ihr Abrechnungskonto wurde nicht gefunden. ${unchanged} Bitte wenden Sie sich an den Support.`,
      method_not_allowed: refused,
      already_subscribed: `Sie haben schon einen Tarif. ${unchanged} Laden Sie die Seite neu, um ihn zu sehen.`,
      conflict: `Ihre Abrechnungsdaten haben sich inzwischen geändert. ${unchanged} Prüfen Sie sie und versuchen Sie es noch einmal.`,
      preview_outdated: `Der gezeigte Preis gilt nicht mehr. ${unchanged} Prüfen Sie den neuen, bevor Sie bestätigen.`,
      no_customer: 'Sie haben noch kein Abrechnungskonto. Wählen Sie einen Tarif, um eines anzulegen.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Die Zahlung ist nicht durchgegangen. Versuchen Sie es mit einer anderen Zahlungsmethode.',
      operation_not_enabled: notPossible,
      not_resumable: `Dieser Tarif ist beendet und kann nicht fortgesetzt werden. ${unchanged} Wählen Sie einen Tarif, um neu zu beginnen.`,
      managed_by_schedule: `Für diesen Tarif ist schon eine Änderung vorgesehen. ${unchanged} Bitte wenden Sie sich an den Support.`,
      in_use: `Mit dieser Zahlungsmethode wird Ihr Tarif bezahlt. ${unchanged} Fügen Sie zuerst eine andere hinzu.`,
      invalid_details: `Das wurde nicht angenommen. ${unchanged} Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Das waren zu viele Anfragen auf einmal. ${unchanged} Versuchen Sie es gleich noch einmal.`,
      internal_error: `Bei uns ist etwas schiefgegangen. ${unchanged} Versuchen Sie es gleich noch einmal.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `Das hat zu lange gedauert. ${unchanged} Versuchen Sie es gleich noch einmal.`,
      busy: 'Es läuft noch etwas anderes, deshalb wurde dies nicht begonnen. Versuchen Sie es gleich noch einmal.',
      network_error: `Der Server war nicht erreichbar. ${unchanged} Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.`,
      offline: `Sie sind offline. ${unchanged} Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.`,
      invalid_response: `Die Antwort des Servers war nicht lesbar. ${unchanged} Versuchen Sie es gleich noch einmal.`,
      unknown: `Etwas ist schiefgegangen. ${unchanged} Versuchen Sie es gleich noch einmal.`,
    },

    flows: {
      form: {
        close: 'Schließen',
        notNow: 'Nicht jetzt',
        back: 'Zurück',
        working: 'Einen Moment',
        uncertain:
          'Es ist nicht sicher, ob das durchgegangen ist. Prüfen Sie, was hier steht, bevor Sie es noch einmal versuchen.',
        redirect: 'Auf der Seite von Stripe fortfahren',

        save: 'Zahlungsmethode speichern',
        loading: 'Das Zahlungsformular wird geladen',
        processing:
          'Ihre Bank muss diese Zahlungsmethode noch bestätigen, was einige Tage dauern kann. Danach erscheint sie hier.',
        checking: 'Das Ergebnis wird gesucht…',
        saved: 'Ihre Zahlungsmethode ist gespeichert.',
        paid: 'Ihre Zahlung ist eingegangen.',
        paymentProcessing: 'Ihre Bank muss diese Zahlung noch bestätigen. Danach erscheint sie hier.',

        errors: {
          stripe_js_blocked:
            'Das Zahlungsformular konnte nicht geladen werden. Vielleicht verhindert es ein Werbeblocker oder Ihr Netzwerk.',
          confirmation_blocked:
            'Ihre Bank bittet Sie, diese Zahlung zu bestätigen, aber die Abfrage konnte hier nicht angezeigt werden.',
          hosted_only: 'Diese Zahlung ist nur auf der Seite der Rechnung selbst möglich. Es wurde nichts berechnet.',
          in_use:
            'Mit dieser Zahlungsmethode wird ein Tarif bezahlt, deshalb wurde sie nicht entfernt. Machen Sie zuerst eine andere zum Standard.',
          key_mismatch: `Das Zahlungsformular und dieses Konto passen nicht zusammen. ${notSaved} Bitte wenden Sie sich an den Support.`,
          form_expired: `Dieses Formular war abgelaufen. ${notSaved} Geben Sie Ihre Zahlungsdaten noch einmal ein.`,
          setup_incomplete: `Die Zahlungsmethode konnte nicht bestätigt werden. ${notSaved} Versuchen Sie es noch einmal, oder nehmen Sie eine andere.`,
          not_default: 'Ihre Zahlungsmethode ist gespeichert, aber noch nicht der Standard.',
          not_shown: 'Ihre Zahlungsmethode ist gespeichert, erscheint hier aber noch nicht.',
          authentication_failed: `Ihre Bank konnte nicht bestätigen, dass Sie es sind. ${notSaved} Versuchen Sie es noch einmal, oder nehmen Sie eine andere Zahlungsmethode.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Ihre Karte ist nicht ausreichend gedeckt. ${notSaved} Nehmen Sie eine andere Zahlungsmethode.`,
          expired_card: `Ihre Karte ist abgelaufen. ${notSaved} Nehmen Sie eine andere.`,
          incorrect_cvc: `Die Prüfziffer stimmt nicht. ${notSaved} Prüfen Sie sie und versuchen Sie es noch einmal.`,
          processing_error: `Ihre Bank konnte das nicht verarbeiten. ${notSaved} Versuchen Sie es gleich noch einmal.`,
        },
      },

      methods: {
        title: 'Zahlungsmethoden',
        meaning: 'Mit „Als Standard“ werden ab jetzt alle Tarife und Rechnungen mit dieser Zahlungsmethode bezahlt.',
        loading: 'Alle Zahlungsmethoden werden geladen…',
        failed: 'Nicht alle Ihre Zahlungsmethoden konnten geladen werden.',

        makeDefault: 'Als Standard',
        makeDefaultOf: (method) => `Als Standard: ${method}`,
        forAll: 'Für alle Tarife nutzen',
        forAllOf: (method) => `Für alle Tarife nutzen: ${method}`,
        charged: (method) => `Ab jetzt wird alles mit ${method} bezahlt.`,

        remove: 'Entfernen',
        removeOf: (method) => `Entfernen: ${method}`,
        ask: (method) => `${method} entfernen?`,
        keep: 'Behalten',
        keepOf: (method) => `Behalten: ${method}`,
        removed: (method) => `${method} wurde entfernt.`,

        addMeaning: 'Ab jetzt werden alle Tarife und Rechnungen damit bezahlt.',
      },

      plan: {
        title: 'Tarif wechseln',
        plans: 'Tarife',
        current: 'Aktueller Tarif',
        billed: 'Abrechnung',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Anders')
            : `Alle ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Plätze',
        between: (minimum, maximum) => (maximum ? `Von ${minimum} bis ${maximum}.` : `${minimum} oder mehr.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Geben Sie eine ganze Zahl von ${minimum} bis ${maximum} ein.`
            : `Geben Sie eine ganze Zahl ab ${minimum} ein.`,
        nothingElse: 'Es wird kein anderer Tarif angeboten.',

        now: 'Der Wechsel gilt sofort.',
        nowForNothing: 'Der Wechsel gilt sofort; jetzt wird nichts berechnet.',
        later: (plan, date) => `Wechselt am ${date} zu ${plan}; jetzt wird nichts berechnet.`,
        seatsLater: (count, shown, date) =>
          `Wechselt am ${date} auf ${seats(count, shown)}; jetzt wird nichts berechnet.`,
        dueNow: 'Jetzt fällig',
        nextOn: (date) => `Nächste Abbuchung am ${date}`,
        usage: 'Der Verbrauch bis dahin kommt hinzu.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `Zu ${plan} wechseln und ${amount} bezahlen` : `Zu ${plan} wechseln`),
        confirmSeats: (count, shown, amount) =>
          amount ? `Auf ${seats(count, shown)} wechseln und ${amount} bezahlen` : `Auf ${seats(count, shown)} wechseln`,
        confirmOn: (date) => `Am ${date} wechseln`,

        donePlan: (plan) => `Ihr Tarif ist jetzt ${plan}.`,
        doneSeats: (count, shown) => `Sie haben jetzt ${seats(count, shown)}.`,
        doneLater: (date) => `Ihr Tarif wechselt am ${date}.`,
        processing: 'Die Zahlung ist unterwegs. Sobald sie eingegangen ist, erscheint der Wechsel hier.',
        owed: 'Die Zahlung ist noch offen.',

        unpaid: 'Ihr Tarif ist noch nicht gewechselt',
        waits: (plan, amount, date) =>
          `Der Wechsel zu ${plan} wartet bis zum ${date} auf ${amount}. Schließen Sie die Zahlung ab, oder verwerfen Sie den Wechsel: dann wird dafür nichts berechnet.`,
        dropped: (plan) => `Der Wechsel zu ${plan} findet nicht statt, und dafür wird nichts berechnet.`,

        unused: 'Nicht genutzte Zeit',
        remaining: 'Verbleibende Zeit',
        line: 'Posten',
        otherLines: 'Weitere Posten',
        tax: 'Steuern',
        toCredit: 'Wird Ihrem Guthaben zugerechnet',
        noneToCome: 'Es folgt keine weitere Abbuchung.',
        upcomingFailed: 'Die nächste Abbuchung konnte nicht geladen werden.',
      },

      cancel: {
        leave: {
          title: (plan) => `${plan} kündigen`,
          keep: 'Tarif behalten',
          nothing: 'Hier gibt es keinen Tarif zu kündigen.',

          reason: 'Was ist der Hauptgrund?',
          reasons,
          comment: 'Möchten Sie etwas hinzufügen? (optional)',
          next: 'Weiter',

          offers: 'Sie können stattdessen auch eines davon tun.',
          pause: 'Tarif pausieren',
          pauseMeaning: 'Bis Sie ihn fortsetzen, wird nichts berechnet.',
          pauseAction: 'Stattdessen pausieren',
          cheaper: (plan) => `Zu ${plan} wechseln`,
          onward: 'Weiter zur Kündigung',

          ends: (plan, date) => `${plan} endet am ${date}. Bis dahin haben Sie weiter Zugriff.`,
          trialEnds: (plan, date) =>
            `Der Testzeitraum von ${plan} endet am ${date}. Bis dahin haben Sie weiter Zugriff.`,
          endsNow: (plan) =>
            `${plan} endet sofort, und damit auch Ihr Zugriff. Danach kann der Tarif nicht fortgesetzt werden.`,
          end: 'Ende',
          now: 'Sofort',
          notCharged: 'Wird nicht mehr berechnet',
          stillDue: 'Noch offen',
          usage: 'Was Sie bis dahin verbrauchen, wird noch berechnet.',
          dropsChange: (plan) => `Der Wechsel zu ${plan} findet nicht statt.`,
          action: (date) => `Zum ${date} kündigen`,
          actionNow: 'Jetzt kündigen',
          done: (date) => (date ? `Ihre Kündigung zum ${date} ist bestätigt.` : 'Ihr Tarif ist beendet.'),
        },
        keep: {
          title: (plan) => `${plan} behalten`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Er läuft weiter wie bisher.'
            const price = amount && ` für ${amount}${isLess ? ' abzüglich Ihres Rabatts' : ''}`
            return `Er verlängert sich wie bisher am ${date}${price}.`
          },
          trial: (date, price) => `Ihr Testzeitraum läuft bis zum ${date} weiter${price && `, danach ${price}`}.`,
          action: 'Tarif behalten',
          done: 'Ihr Tarif läuft weiter.',
        },
        undo: {
          title: (plan) => `Bei ${plan} bleiben`,
          dropped: (plan, date, amount) =>
            `Der Wechsel zu ${plan} am ${date} findet nicht statt.${amount && ` Dann werden wie bisher ${amount} berechnet.`}`,
          action: 'Wechsel zurücknehmen',
          done: (plan) => `Sie bleiben bei ${plan}.`,
        },
        pause: {
          title: (plan) => `${plan} pausieren`,
          meaning: (price) =>
            `Ihr Tarif hält jetzt an und bleibt pausiert, bis Sie ihn fortsetzen. ${price ? `${price} wird so lange nicht berechnet` : 'So lange wird nichts berechnet'}.`,
          credit: (date) =>
            `Was Sie bis zum ${date} bezahlt haben, wird Ihnen gutgeschrieben, wenn Sie ihn fortsetzen.`,
          action: 'Tarif pausieren',
          done: 'Die Pause Ihres Tarifs ist bestätigt.',
        },
        unpause: {
          title: (plan) => `${plan} fortsetzen`,
          starts: (price, isLess) =>
            price
              ? `Jetzt beginnt ein neuer Zeitraum, und jetzt wird ${price} berechnet${isLess ? ', abzüglich Guthaben und Rabatten' : ''}.`
              : 'Jetzt beginnt ein neuer Zeitraum, und es kann eine Zahlung fällig werden.',
          needsMethod: (price) =>
            `Ihr Testzeitraum endete ohne Zahlungsmethode. Fügen Sie zuerst eine hinzu${price && `: Wenn Sie den Tarif fortsetzen, wird ${price} berechnet`}.`,
          addMethod,
          otherMethod: 'Andere Zahlungsmethode verwenden',
          charges: (date, amount) => {
            if (!date) return 'Ab der nächsten Rechnung wird wieder berechnet.'
            return `Ab der nächsten Rechnung wird wieder berechnet: ${amount ? `${amount} am ${date}` : `am ${date}`}.`
          },
          action: 'Fortsetzen',
          actionPayments: 'Zahlungen fortsetzen',
          done: 'Ihr Tarif läuft wieder.',
          processing: 'Ihr Tarif läuft wieder. Die Zahlung dafür ist unterwegs.',
          unpaid: 'Ihr Tarif läuft wieder, aber die Zahlung dafür steht noch aus.',
        },
        changed: 'Ihr Tarif hat sich inzwischen geändert, deshalb gibt es hier nichts mehr zu tun.',
      },

      pay: {
        title: (amount) => `${amount} bezahlen`,
        titleToConfirm: (amount) => `Zahlung von ${amount} bestätigen`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Für ${plan}`
          return plan ? `Rechnung ${invoice}, für ${plan}` : `Rechnung ${invoice}`
        },
        bankWaits: 'Ihre Bank wartet auf Ihre Bestätigung.',

        method: 'Zahlungsmethode',
        other: 'Andere Zahlungsmethode',
        otherDetail: 'Ab jetzt werden alle Tarife und Rechnungen damit bezahlt',
        noMethod: 'Es ist keine Zahlungsmethode gespeichert.',

        action: (amount) => `${amount} bezahlen`,
        actionToConfirm: 'Zahlung bestätigen',
        saveAndPay: (amount) => `Speichern und ${amount} bezahlen`,
        hosted: 'Auf der Rechnungsseite bezahlen',

        over: 'Diese Rechnung ist nicht mehr offen, deshalb gibt es hier nichts zu bezahlen.',
        paid: (amount) => `${amount} sind bezahlt.`,
        paidForChange: (amount, plan) => `${amount} sind bezahlt, und Ihr Wechsel zu ${plan} gilt.`,
        processing: (amount) => `Ihre Bank bearbeitet die Zahlung von ${amount}. Das kann einige Tage dauern.`,
      },

      details: {
        none: 'Noch keine Rechnungsangaben.',
        edit: 'Bearbeiten',
        editDetails: 'Rechnungsangaben bearbeiten',

        name: 'Name',
        email: 'E-Mail',
        phone: 'Telefon',
        address: 'Adresse',
        country: 'Land oder Region',
        line1: 'Adresszeile 1',
        line2: 'Adresszeile 2',
        city: 'Ort',
        state: 'Bundesland oder Region',
        postalCode: 'Postleitzahl',
        choose: 'Bitte wählen…',

        taxIds: 'Steuernummern',
        noTaxIds: 'Noch keine. Eine Steuernummer wird auf neue Rechnungen gedruckt.',
        taxIdType: 'Art der Steuernummer',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Steuernummer',
        example: (value) => `Zum Beispiel ${value}`,
        add: 'Steuernummer hinzufügen',
        most: 'Mehr können nicht gespeichert werden. Entfernen Sie eine, um eine andere hinzuzufügen.',
        remove: 'Entfernen',
        removeNamed: (taxId) => `Entfernen: ${taxId}`,
        removing: (taxId) => `${taxId} entfernen? Auf neuen Rechnungen steht sie dann nicht mehr.`,
        confirmRemoval: 'Steuernummer entfernen',
        keep: 'Behalten',
        removed: 'Steuernummer entfernt.',
        verifications: {
          pending: 'Wird geprüft',
          verified: 'Geprüft',
          unverified: 'Nicht bestätigt',
          unavailable: 'Nicht prüfbar',
        },

        save: 'Angaben speichern',
        saved: 'Rechnungsangaben gespeichert.',
        invalid: {
          name: 'Dieser Name wurde nicht angenommen. Kürzen Sie ihn.',
          email: 'Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel rechnung@example.com.',
          phone: 'Diese Telefonnummer wurde nicht angenommen. Prüfen oder kürzen Sie sie.',
          address: 'Diese Adresse wurde nicht angenommen. Prüfen Sie jede Zeile und das Land.',
          country: 'Wählen Sie das Land dieser Adresse.',
          taxIdType: 'Wählen Sie, welche Art von Steuernummer das ist.',
          taxId: 'Das sieht nicht nach einer Steuernummer dieser Art aus. Prüfen Sie beides.',
        },
      },
    },
  },
}
