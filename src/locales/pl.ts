import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('pl')

const unchanged = 'Nie pobrano żadnej opłaty i niczego nie zmieniono.'
const refused = `Żądanie zostało odrzucone. ${unchanged} Odśwież stronę i spróbuj ponownie.`
const notSetUp = `Rozliczenia nie są tu jeszcze w pełni skonfigurowane. ${unchanged} Skontaktuj się z pomocą techniczną.`
const stripeFailed = `Usługa płatnicza nie odpowiedziała prawidłowo. ${unchanged} Spróbuj ponownie za chwilę.`
const notPossible = `W przypadku tego planu nie jest to obecnie możliwe. ${unchanged} Skontaktuj się z pomocą techniczną.`

const manage = 'Zarządzaj rozliczeniami'
const addMethod = 'Dodaj metodę płatności'

const changesTo = (plan: string, date: string) => `Zmiana na plan ${plan} nastąpi ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Plan jest wstrzymany.',
  trial_ended: 'Plan jest wstrzymany, ponieważ okres próbny zakończył się bez dodanej metody płatności.',
  payment_failed: 'Plan jest wstrzymany, ponieważ płatność się nie powiodła.',
  collection: 'Opłaty nie będą pobierane do czasu wznowienia płatności.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Opłaty nie będą pobierane do ${date}.` : `Plan jest wstrzymany do ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Aktywny', 'Zmień plan', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' plus podatek' : ''}`
    if (sendsInvoice) return date && `Następna faktura: ${date}${price && `, ${price}`}.`
    return date && `Plan odnowi się ${date}${price && ` za ${price}`}.`
  }),
  trialing: state(
    'Okres próbny',
    'Zmień plan',
    ({ date, price }) => `Okres próbny trwa do ${date}${price && `, potem ${price}`}.`,
  ),
  trial_without_method: state(
    'Okres próbny',
    addMethod,
    ({ date }) => `Okres próbny kończy się ${date}. Aby kontynuować, dodaj metodę płatności.`,
  ),
  canceling: state('', 'Zachowaj plan', ({ date }) => `Plan zakończy się ${date}. Do tego czasu zachowasz dostęp.`),
  scheduled_change: state('Aktywny', 'Cofnij zmianę', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Nieudana płatność',
    'Zapłać teraz',
    ({ due, date }) => due && `Zaległa płatność: ${due}.${date && ` Spróbujemy ponownie ${date}.`}`,
  ),
  action_required: state(
    'Potwierdź płatność',
    'Potwierdź płatność',
    ({ due }) => due && `Bank prosi o potwierdzenie płatności: ${due}.`,
  ),
  incomplete: state(
    'Nierozpoczęty',
    'Dokończ płatność',
    ({ date }) => `Dokończ pierwszą płatność${date && ` do ${date}`}.`,
  ),
  incomplete_expired: state(
    'Nierozpoczęty',
    '',
    () => 'Pierwsza płatność nie została dokończona na czas, więc plan się nie rozpoczął.',
  ),
  unpaid: state('Zawieszony', 'Zapłać teraz', () => 'Płatność jest zaległa i nie będzie kolejnych prób jej pobrania.'),
  collection_paused: state('Płatności wstrzymane', 'Wznów płatności', paused),
  paused: state('Wstrzymany', 'Wznów', paused),
  canceled: state('Zakończony', '', ({ date }) => `Plan zakończył się ${date}.`),
  unknown: state('', manage, ({ from, to }) => `Od ${from} do ${to}`),
}

const intervals = {
  day: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
  week: { one: 'tydzień', few: 'tygodnie', many: 'tygodni', other: 'tygodnia' },
  month: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
  year: { one: 'rok', few: 'lata', many: 'lat', other: 'roku' },
}
const periods = { one: 'okres', few: 'okresy', many: 'okresów', other: 'okresu' }
const rhythms = { day: 'Co dzień', week: 'Co tydzień', month: 'Co miesiąc', year: 'Co rok' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Cena jest za wysoka',
  missing_features: 'Brakuje potrzebnych mi funkcji',
  switched_service: 'Przenoszę się do innej usługi',
  unused: 'Korzystam zbyt rzadko',
  customer_service: 'Obsługa klienta nie była wystarczająco dobra',
  too_complex: 'Korzystanie jest zbyt skomplikowane',
  low_quality: 'Jakość nie jest wystarczająco dobra',
  other: 'Inny powód',
}

const seats = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' })}`
const paying = (amount: string) => amount && ` i zapłać ${amount}`

const notSaved = 'Niczego nie zapisano.'
const declined = `Bank odrzucił tę metodę płatności. ${notSaved} Spróbuj użyć innej lub skontaktuj się z bankiem.`

/** Polish. Machine-made. */
export const pl: BillingLocale = {
  locale: 'pl',
  messages: {
    title: 'Rozliczenia',
    manage,
    loading: 'Wczytywanie danych rozliczeniowych',
    opening: 'Otwieranie strony rozliczeń',
    retry: 'Spróbuj ponownie',
    fallback: 'Otwórz zamiast tego stronę rozliczeń',
    failed: 'Nie udało się wczytać danych rozliczeniowych.',
    partial: 'Nie udało się wczytać części danych rozliczeniowych.',
    offline: `Brak połączenia z internetem. ${unchanged} Dane wczytają się automatycznie, gdy połączenie wróci.`,
    deleted: 'To konto rozliczeniowe zostało zamknięte. Żadne opłaty nie będą pobierane.',
    unchanged,
    checking: 'Sprawdzanie wprowadzonych zmian…',
    delayed: 'Zmiana może pojawić się tu dopiero po minucie.',
    bankFailed: 'Nie udało się wczytać odpowiedzi banku.',

    plan: {
      title: 'Twój plan',
      failed: 'Nie udało się wczytać planu.',
      free: 'Bezpłatny',
      onFree: 'Korzystasz z bezpłatnego planu.',
      ends: (date) => `Do ${date}`,
      usageBased: 'Według zużycia',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Anuluj plan',
      pause: 'Wstrzymaj plan',
      upgrade: 'Przejdź na wyższy plan',
      upgradeTo: (plan) => `Przejdź na wyższy plan: ${plan}`,
      choose: (plan) => `Wybierz plan ${plan}`,
      choices: 'Wybierz plan',

      discount: 'Rabat',
      off: (value, name, until) => `${name && `${name}, `}${value} rabatu${until && ` do ${until}`}`,
      scheduled: 'Zaplanowana zmiana',
      changesTo,
      waits: (plan, date) => `Zmiana na plan ${plan} czeka na płatność do ${date}.`,
      drop: 'Zrezygnuj ze zmiany',
      credit: 'Środki na koncie',
      nextCharge: 'Następna płatność',
      chargeOn: (amount, date) => (amount ? `${amount}, ${date}` : date),
    },

    paymentMethod: {
      title: 'Metoda płatności',
      failed: 'Nie udało się wczytać metody płatności.',
      none: 'Nie dodano jeszcze metody płatności.',
      add: addMethod,
      update: 'Zmień metodę płatności',
      card: 'Karta',
      bankAccount: 'Konto bankowe',
      other: 'Metoda płatności',
      ending: (name, last4) => `${name} z końcówką ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Ważna do ${date}`,
      expired: (date) => `Wygasła ${date}`,
      paysFor: (plans) => `Płatność za: ${plans}`,
      isDefault: 'Domyślna',
    },

    details: {
      title: 'Dane do faktury',
      failed: 'Nie udało się wczytać danych do faktury.',
    },

    invoices: {
      title: 'Faktury',
      failed: 'Nie udało się wczytać faktur.',
      none: 'Nie ma jeszcze żadnych faktur. Pierwsza pojawi się tu po pierwszej płatności.',
      date: 'Data',
      number: 'Numer',
      status: 'Status',
      amount: 'Kwota',
      actions: 'Działania',
      statuses: { open: 'Nieopłacona', paid: 'Opłacona', uncollectible: 'Nieściągalna', void: 'Unieważniona' },
      due: (date) => `Termin: ${date}`,
      pay: 'Zapłać',
      payInvoice: (invoice, amount) => `Zapłać fakturę ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `Pobierz PDF faktury ${invoice}, ${date} (otworzy się w nowej karcie)`,
      noNumber: 'bez numeru',
      more: 'Pokaż więcej',
      all: 'Wyświetlono wszystkie faktury',
      added: (count, shown) =>
        `Wyświetlono jeszcze ${shown} ${plural(count, { one: 'fakturę', few: 'faktury', many: 'faktur', other: 'faktury' })}`,
    },

    alerts: {
      title: 'Wymaga uwagi',
      failedPayment: (amount) => `Płatność na kwotę ${amount} nie powiodła się.`,
      noMethod: (date) => `Plan odnowi się ${date}, ale nie zapisano żadnej metody płatności.`,
      more: (_count, shown) => `Jeszcze ${shown}`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Sesja wygasła. Zaloguj się ponownie, aby zobaczyć dane rozliczeniowe.',
      forbidden: `Nie masz do tego uprawnień. ${unchanged} Zwróć się do osoby, która zarządza rozliczeniami.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Ten plan nie jest dostępny. ${unchanged} Wybierz inny plan.`,
      not_found: `Tego już tu nie ma. ${unchanged} Odśwież stronę, aby zobaczyć aktualny stan.`,
      customer_not_found: `Nie znaleziono konta rozliczeniowego. ${unchanged} Skontaktuj się z pomocą techniczną.`,
      method_not_allowed: refused,
      already_subscribed: `Masz już plan. ${unchanged} Odśwież stronę, aby go zobaczyć.`,
      conflict: `Dane rozliczeniowe zmieniły się w międzyczasie. ${unchanged} Sprawdź je i spróbuj ponownie.`,
      preview_outdated: `Pokazana cena jest już nieaktualna. ${unchanged} Sprawdź nową, zanim potwierdzisz.`,
      no_customer: 'Nie masz jeszcze konta rozliczeniowego. Wybierz plan, aby je utworzyć.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Płatność nie powiodła się. Spróbuj użyć innej metody płatności.',
      operation_not_enabled: notPossible,
      not_resumable: `Ten plan się zakończył i nie można go wznowić. ${unchanged} Wybierz plan, aby zacząć od nowa.`,
      managed_by_schedule: `Zmiana tego planu jest już zaplanowana. ${unchanged} Skontaktuj się z pomocą techniczną.`,
      in_use: `Ta metoda płatności służy do opłacania planu. ${unchanged} Najpierw dodaj inną.`,
      invalid_details: `Te dane nie zostały przyjęte. ${unchanged} Sprawdź je i spróbuj ponownie.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Zbyt wiele żądań naraz. ${unchanged} Spróbuj ponownie za chwilę.`,
      internal_error: `Wystąpił błąd po naszej stronie. ${unchanged} Spróbuj ponownie za chwilę.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `Trwało to zbyt długo. ${unchanged} Spróbuj ponownie za chwilę.`,
      busy: 'Trwa jeszcze inna operacja, więc ta się nie rozpoczęła. Spróbuj ponownie za chwilę.',
      network_error: `Nie udało się połączyć z serwerem. ${unchanged} Sprawdź połączenie i spróbuj ponownie.`,
      offline: `Brak połączenia z internetem. ${unchanged} Sprawdź połączenie i spróbuj ponownie.`,
      invalid_response: `Nie udało się odczytać odpowiedzi serwera. ${unchanged} Spróbuj ponownie za chwilę.`,
      unknown: `Wystąpił błąd. ${unchanged} Spróbuj ponownie za chwilę.`,
    },

    flows: {
      form: {
        close: 'Zamknij',
        notNow: 'Nie teraz',
        back: 'Wstecz',
        working: 'Chwileczkę',
        uncertain:
          'Nie wiadomo na pewno, czy operacja się powiodła. Zanim spróbujesz ponownie, sprawdź, co się tu wyświetla.',
        redirect: 'Przejdź na stronę Stripe',

        save: 'Zapisz metodę płatności',
        loading: 'Wczytywanie formularza płatności',
        processing:
          'Bank musi jeszcze potwierdzić tę metodę płatności, co może potrwać kilka dni. Potem pojawi się ona tutaj.',
        checking: 'Sprawdzanie wyniku…',
        saved: 'Metoda płatności została zapisana.',
        paid: 'Płatność się powiodła.',
        paymentProcessing: 'Bank musi jeszcze potwierdzić tę płatność. Potem pojawi się ona tutaj.',

        errors: {
          stripe_js_blocked:
            'Nie udało się wczytać formularza płatności. Może go blokować program do blokowania reklam lub sieć.',
          confirmation_blocked:
            'Bank prosi o potwierdzenie tej płatności, ale nie udało się tu wyświetlić okna potwierdzenia.',
          hosted_only: 'Tej płatności można dokonać tylko na stronie faktury. Nie pobrano żadnej opłaty.',
          in_use:
            'Ta metoda płatności służy do opłacania planu, dlatego nie została usunięta. Najpierw ustaw inną jako domyślną.',
          key_mismatch: `Formularz płatności i to konto nie pasują do siebie. ${notSaved} Skontaktuj się z pomocą techniczną.`,
          form_expired: `Formularz wygasł. ${notSaved} Wpisz dane płatności jeszcze raz.`,
          setup_incomplete: `Nie udało się potwierdzić metody płatności. ${notSaved} Spróbuj ponownie lub użyj innej.`,
          not_default: 'Metoda płatności została zapisana, ale nie jest jeszcze domyślna.',
          not_shown: 'Metoda płatności została zapisana, ale jeszcze się tu nie wyświetla.',
          authentication_failed: `Bank nie mógł potwierdzić twojej tożsamości. ${notSaved} Spróbuj ponownie lub użyj innej metody płatności.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Na karcie nie ma wystarczających środków. ${notSaved} Użyj innej metody płatności.`,
          expired_card: `Karta straciła ważność. ${notSaved} Użyj innej.`,
          incorrect_cvc: `Kod zabezpieczający jest nieprawidłowy. ${notSaved} Sprawdź go i spróbuj ponownie.`,
          processing_error: `Bank nie mógł przetworzyć tej operacji. ${notSaved} Spróbuj ponownie za chwilę.`,
        },
      },

      methods: {
        title: 'Metody płatności',
        meaning:
          'Po wybraniu „Ustaw jako domyślną” wszystkie plany i faktury będą od teraz opłacane tą metodą płatności.',
        loading: 'Wczytywanie wszystkich metod płatności…',
        failed: 'Nie udało się wczytać wszystkich metod płatności.',

        makeDefault: 'Ustaw jako domyślną',
        makeDefaultOf: (method) => `Ustaw jako domyślną: ${method}`,
        forAll: 'Użyj do wszystkich planów',
        forAllOf: (method) => `Użyj do wszystkich planów: ${method}`,
        charged: (method) => `Od teraz wszystko jest opłacane metodą płatności ${method}.`,

        remove: 'Usuń',
        removeOf: (method) => `Usuń: ${method}`,
        ask: (method) => `Usunąć metodę płatności ${method}?`,
        keep: 'Zachowaj',
        keepOf: (method) => `Zachowaj: ${method}`,
        removed: (method) => `Metoda płatności ${method} została usunięta.`,

        addMeaning: 'Od teraz wszystkie plany i faktury będą opłacane tą metodą.',
      },

      plan: {
        title: 'Zmień plan',
        plans: 'Plany',
        current: 'Obecny plan',
        billed: 'Rozliczenie',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Inne')
            : `Co ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Miejsca',
        between: (minimum, maximum) => (maximum ? `Od ${minimum} do ${maximum}.` : `Co najmniej ${minimum}.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Wpisz liczbę całkowitą od ${minimum} do ${maximum}.`
            : `Wpisz liczbę całkowitą, co najmniej ${minimum}.`,
        nothingElse: 'Żaden inny plan nie jest dostępny.',

        now: 'Zmiana wejdzie w życie od razu.',
        nowForNothing: 'Zmiana wejdzie w życie od razu; teraz nic nie zapłacisz.',
        later: (plan, date) => `Zmiana na plan ${plan} nastąpi ${date}; teraz nic nie zapłacisz.`,
        seatsLater: (count, shown, date) =>
          `Zmiana na ${seats(count, shown)} nastąpi ${date}; teraz nic nie zapłacisz.`,
        dueNow: 'Do zapłaty teraz',
        nextOn: (date) => `Następna płatność ${date}`,
        usage: 'Opłata za zużycie do tego czasu zostanie doliczona.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => `Zmień na plan ${plan}${paying(amount)}`,
        confirmSeats: (count, shown, amount) => `Zmień na ${seats(count, shown)}${paying(amount)}`,
        confirmOn: (date) => `Zmień z dniem ${date}`,

        donePlan: (plan) => `Masz teraz plan ${plan}.`,
        doneSeats: (count, shown) => `Masz teraz ${seats(count, shown)}.`,
        doneLater: (date) => `Plan zmieni się ${date}.`,
        processing: 'Płatność jest w drodze. Zmiana pojawi się na tej stronie, gdy płatność dotrze.',
        owed: 'Płatność nie została jeszcze dokonana.',

        unpaid: 'Plan jeszcze się nie zmienił',
        waits: (plan, amount, date) =>
          `Zmiana na plan ${plan} czeka na płatność ${amount} do ${date}. Dokończ płatność albo zrezygnuj ze zmiany, a wtedy nic za nią nie zapłacisz.`,
        dropped: (plan) => `Zmiana na plan ${plan} nie nastąpi i nic za nią nie zapłacisz.`,

        unused: 'Niewykorzystany okres',
        remaining: 'Pozostały okres',
        line: 'Opłata',
        otherLines: 'Inne pozycje',
        tax: 'Podatek',
        toCredit: 'Zasili środki na koncie',
        noneToCome: 'Nie będzie kolejnych płatności.',
        upcomingFailed: 'Nie udało się wczytać następnej płatności.',
      },

      cancel: {
        leave: {
          title: (plan) => `Anuluj plan ${plan}`,
          keep: 'Zachowaj plan',
          nothing: 'Nie ma tu planu do anulowania.',

          reason: 'Jaki jest główny powód?',
          reasons,
          comment: 'Chcesz coś dodać? (opcjonalnie)',
          next: 'Dalej',

          offers: 'Zamiast tego możesz też wybrać jedną z tych opcji.',
          pause: 'Wstrzymaj plan',
          pauseMeaning: 'Opłaty nie będą pobierane, dopóki nie wznowisz planu.',
          pauseAction: 'Wstrzymaj zamiast tego',
          cheaper: (plan) => `Zmień na plan ${plan}`,
          onward: 'Przejdź do anulowania',

          ends: (plan, date) => `Plan ${plan} zakończy się ${date}. Do tego czasu zachowasz dostęp.`,
          trialEnds: (plan, date) => `Okres próbny planu ${plan} zakończy się ${date}. Do tego czasu zachowasz dostęp.`,
          endsNow: (plan) =>
            `Plan ${plan} zakończy się od razu, a wraz z nim dostęp. Później nie będzie można go wznowić.`,
          end: 'Koniec',
          now: 'Od razu',
          notCharged: 'Nie będzie już pobierane',
          stillDue: 'Pozostało do zapłaty',
          usage: 'Opłata za zużycie do tego czasu zostanie jeszcze pobrana.',
          dropsChange: (plan) => `Zmiana na plan ${plan} nie nastąpi.`,
          action: (date) => `Anuluj plan z dniem ${date}`,
          actionNow: 'Anuluj plan teraz',
          done: (date) => (date ? `Anulowanie planu z dniem ${date} zostało potwierdzone.` : 'Plan się zakończył.'),
        },
        keep: {
          title: (plan) => `Zachowaj plan ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Plan będzie trwał jak dotychczas.'
            const price = amount && ` za ${amount}${isLess ? ' minus rabat' : ''}`
            return `Plan odnowi się ${date}${price}, jak dotychczas.`
          },
          trial: (date, price) => `Okres próbny będzie trwał do ${date}${price && `, potem ${price}`}.`,
          action: 'Zachowaj plan',
          done: 'Plan trwa dalej.',
        },
        undo: {
          title: (plan) => `Zostań przy planie ${plan}`,
          dropped: (plan, date, amount) =>
            `Zmiana na plan ${plan} zaplanowana na ${date} nie nastąpi.${amount && ` Zostanie wtedy pobrana opłata jak dotychczas: ${amount}.`}`,
          action: 'Cofnij zmianę',
          done: (plan) => `Zostajesz przy planie ${plan}.`,
        },
        pause: {
          title: (plan) => `Wstrzymaj plan ${plan}`,
          meaning: (price) =>
            `Plan zatrzyma się teraz i pozostanie wstrzymany, dopóki go nie wznowisz. W tym czasie ${price ? `opłata ${price} nie będzie pobierana` : 'opłaty nie będą pobierane'}.`,
          credit: (date) => `To, co opłacono do ${date}, zostanie zaliczone po wznowieniu planu.`,
          action: 'Wstrzymaj plan',
          done: 'Wstrzymanie planu zostało potwierdzone.',
        },
        unpause: {
          title: (plan) => `Wznów plan ${plan}`,
          starts: (price, isLess) =>
            price
              ? `Nowy okres zaczyna się teraz i od razu zostanie pobrana opłata: ${price}${isLess ? ', minus środki na koncie i rabaty' : ''}.`
              : 'Nowy okres zaczyna się teraz i może być konieczna płatność.',
          needsMethod: (price) =>
            `Okres próbny zakończył się bez dodanej metody płatności. Najpierw ją dodaj${price && `: po wznowieniu planu zostanie pobrana opłata ${price}`}.`,
          addMethod,
          otherMethod: 'Użyj innej metody płatności',
          charges: (date, amount) => {
            if (!date) return 'Opłaty będą znów pobierane od następnej faktury.'
            return `Opłaty będą znów pobierane od następnej faktury: ${amount && `${amount}, `}${date}.`
          },
          action: 'Wznów',
          actionPayments: 'Wznów płatności',
          done: 'Plan znów działa.',
          processing: 'Plan znów działa. Płatność za niego jest w drodze.',
          unpaid: 'Plan znów działa, ale płatność za niego nie została jeszcze dokonana.',
        },
        changed: 'Plan zmienił się w międzyczasie, więc nie ma tu już nic do zrobienia.',
      },

      pay: {
        title: (amount) => `Zapłać ${amount}`,
        titleToConfirm: (amount) => `Potwierdź płatność na kwotę ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Za plan ${plan}`
          return plan ? `Faktura ${invoice}, za plan ${plan}` : `Faktura ${invoice}`
        },
        bankWaits: 'Bank czeka na twoje potwierdzenie.',

        method: 'Metoda płatności',
        other: 'Inna metoda płatności',
        otherDetail: 'Od teraz wszystkie plany i faktury będą nią opłacane',
        noMethod: 'Nie zapisano żadnej metody płatności.',

        action: (amount) => `Zapłać ${amount}`,
        actionToConfirm: 'Potwierdź płatność',
        saveAndPay: (amount) => `Zapisz i zapłać ${amount}`,
        hosted: 'Zapłać na stronie faktury',

        over: 'Ta faktura nie jest już otwarta, więc nie ma tu nic do zapłaty.',
        paid: (amount) => `Zapłacono ${amount}.`,
        paidForChange: (amount, plan) => `Zapłacono ${amount}, a zmiana na plan ${plan} wchodzi w życie.`,
        processing: (amount) => `Bank przetwarza płatność na kwotę ${amount}. Może to potrwać kilka dni.`,
      },

      details: {
        none: 'Nie dodano jeszcze danych do faktury.',
        edit: 'Edytuj',
        editDetails: 'Edytuj dane do faktury',

        name: 'Imię i nazwisko lub firma',
        email: 'Adres e-mail',
        phone: 'Telefon',
        address: 'Adres',
        country: 'Kraj lub region',
        line1: 'Adres, wiersz 1',
        line2: 'Adres, wiersz 2',
        city: 'Miejscowość',
        state: 'Województwo lub region',
        postalCode: 'Kod pocztowy',
        choose: 'Wybierz…',

        taxIds: 'Numery identyfikacji podatkowej',
        noTaxIds: 'Nie dodano jeszcze żadnego. Numer identyfikacji podatkowej będzie widoczny na nowych fakturach.',
        taxIdType: 'Rodzaj numeru identyfikacji podatkowej',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Numer identyfikacji podatkowej',
        example: (value) => `Na przykład ${value}`,
        add: 'Dodaj numer identyfikacji podatkowej',
        most: 'Więcej nie można zapisać. Usuń jeden, aby dodać inny.',
        remove: 'Usuń',
        removeNamed: (taxId) => `Usuń ${taxId}`,
        removing: (taxId) => `Usunąć ${taxId}? Nie będzie go na nowych fakturach.`,
        confirmRemoval: 'Usuń numer identyfikacji podatkowej',
        keep: 'Zachowaj',
        removed: 'Usunięto numer identyfikacji podatkowej.',
        verifications: {
          pending: 'W trakcie weryfikacji',
          verified: 'Zweryfikowany',
          unverified: 'Niezweryfikowany',
          unavailable: 'Niesprawdzony',
        },

        save: 'Zapisz dane',
        saved: 'Zapisano dane do faktury.',
        invalid: {
          name: 'Ta nazwa nie została przyjęta. Skróć ją.',
          email: 'Wpisz pełny adres e-mail, na przykład faktury@example.com.',
          phone: 'Ten numer telefonu nie został przyjęty. Sprawdź go lub skróć.',
          address: 'Ten adres nie został przyjęty. Sprawdź każdy wiersz i kraj.',
          country: 'Wybierz kraj tego adresu.',
          taxIdType: 'Wybierz rodzaj tego numeru identyfikacji podatkowej.',
          taxId: 'To nie wygląda na numer identyfikacji podatkowej tego rodzaju. Sprawdź jedno i drugie.',
        },
      },
    },
  },
}
