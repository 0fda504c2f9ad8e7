import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('it')

// "il 3 dicembre 2026", but "l’8" and "l’11".
const elides = (date: string) => /^(?:8|11)(?!\d)/.test(date)
const from = (date: string) => (elides(date) ? `dall’${date}` : `dal ${date}`)
const on = (date: string) => (elides(date) ? `l’${date}` : `il ${date}`)
const until = (date: string) => (elides(date) ? `fino all’${date}` : `fino al ${date}`)
const of = (date: string) => (elides(date) ? `dell’${date}` : `del ${date}`)

const unchanged = 'Non è stato addebitato né modificato nulla.'
const refused = `Questa richiesta è stata rifiutata. ${unchanged} Ricarica la pagina e riprova.`
const notSetUp = `Qui la fatturazione non è ancora del tutto configurata. ${unchanged} Contatta l’assistenza.`
const stripeFailed = `Il servizio di pagamento non ha risposto come previsto. ${unchanged} Riprova tra poco.`
const notPossible = `Al momento questa operazione non è possibile con il tuo piano. ${unchanged} Contatta l’assistenza.`

const manage = 'Gestisci fatturazione'
const addMethod = 'Aggiungi metodo di pagamento'

const changesTo = (plan: string, date: string) => `Passaggio a ${plan} ${on(date)}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Il tuo piano è in pausa.',
  trial_ended: 'Il tuo piano è in pausa perché il periodo di prova è terminato senza un metodo di pagamento.',
  payment_failed: 'Il tuo piano è in pausa perché un pagamento non è riuscito.',
  collection: 'Nessun addebito finché i pagamenti non riprendono.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Nessun addebito ${until(date)}.` : `Il tuo piano è in pausa ${until(date)}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Attivo', 'Cambia piano', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' più imposte' : ''}`
    if (sendsInvoice) return date && `Prossima fattura ${on(date)}${price && `: ${price}`}.`
    return date && `Si rinnova ${on(date)}${price && ` a ${price}`}.`
  }),
  trialing: state(
    'Prova',
    'Cambia piano',
    ({ date, price }) => `Periodo di prova ${until(date)}${price && `, poi ${price}`}.`,
  ),
  trial_without_method: state(
    'Prova',
    addMethod,
    ({ date }) => `Il periodo di prova termina ${on(date)}. Aggiungi un metodo di pagamento per continuare.`,
  ),
  canceling: state(
    '',
    'Mantieni piano',
    ({ date }) => `Il tuo piano termina ${on(date)}. Fino ad allora mantieni l’accesso.`,
  ),
  scheduled_change: state('Attivo', 'Annulla cambio', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Pagamento non riuscito',
    'Paga ora',
    ({ due, date }) => due && `Il pagamento di ${due} è scaduto.${date && ` Riproveremo ${on(date)}.`}`,
  ),
  action_required: state(
    'Pagamento da confermare',
    'Conferma pagamento',
    ({ due }) => due && `La tua banca ti chiede di confermare il pagamento di ${due}.`,
  ),
  incomplete: state('Non avviato', 'Completa pagamento', ({ date }) =>
    date ? `Completa il primo pagamento entro ${on(date)}.` : 'Completa il primo pagamento.',
  ),
  incomplete_expired: state(
    'Non avviato',
    '',
    () => 'Il primo pagamento non è stato completato in tempo, quindi questo piano non è stato avviato.',
  ),
  unpaid: state('Sospeso', 'Paga ora', () => 'Il pagamento è scaduto e non ci saranno altri tentativi.'),
  collection_paused: state('Pagamenti in pausa', 'Riprendi pagamenti', paused),
  paused: state('In pausa', 'Riattiva', paused),
  canceled: state('Terminato', '', ({ date }) => `Il tuo piano è terminato ${on(date)}.`),
  unknown: state(
    '',
    manage,
    ({ from, to }) => `${elides(from) ? 'Dall’' : 'Dal '}${from} ${elides(to) ? 'all’' : 'al '}${to}`,
  ),
}

const intervals = {
  day: { one: 'giorno', other: 'giorni' },
  week: { one: 'settimana', other: 'settimane' },
  month: { one: 'mese', other: 'mesi' },
  year: { one: 'anno', other: 'anni' },
}
const periods = { one: 'periodo', other: 'periodi' }
const rhythms = { day: 'Giornaliera', week: 'Settimanale', month: 'Mensile', year: 'Annuale' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'È troppo costoso',
  missing_features: 'Mancano funzionalità che mi servono',
  switched_service: 'Passo a un altro servizio',
  unused: 'Non lo uso abbastanza',
  customer_service: 'Il servizio clienti non è stato all’altezza',
  too_complex: 'È troppo complicato',
  low_quality: 'La qualità non è abbastanza buona',
  other: 'Un altro motivo',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'licenza', other: 'licenze' })}`

const notSaved = 'Non è stato salvato nulla.'
const declined = `La tua banca ha rifiutato questo metodo di pagamento. ${notSaved} Provane un altro o rivolgiti alla tua banca.`

/** Italian. Machine-made. */
export const it: BillingLocale = {
  locale: 'it',
  messages: {
    title: 'Fatturazione',
    manage,
    loading: 'Caricamento dei dati di fatturazione',
    opening: 'Apertura della pagina di fatturazione',
    retry: 'Riprova',
    fallback: 'Apri invece la pagina di fatturazione',
    failed: 'Non è stato possibile caricare i tuoi dati di fatturazione.',
    partial: 'Non è stato possibile caricare alcuni dati di fatturazione.',
    offline: `Sei offline. ${unchanged} Il caricamento riprenderà da solo quando tornerai online.`,
    deleted: 'Questo account di fatturazione è stato chiuso. Non riceverai altri addebiti.',
    unchanged,
    checking: 'Ricerca delle tue modifiche in corso…',
    delayed: 'Una modifica può impiegare un minuto ad apparire qui.',
    bankFailed: 'Non è stato possibile caricare la risposta della tua banca.',

    plan: {
      title: 'Il tuo piano',
      failed: 'Non è stato possibile caricare il tuo piano.',
      free: 'Gratuito',
      onFree: 'Hai il piano gratuito.',
      ends: (date) => `Termina ${on(date)}`,
      usageBased: 'In base all’utilizzo',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Disdici piano',
      pause: 'Metti in pausa il piano',
      upgrade: 'Passa a un piano superiore',
      upgradeTo: (plan) => `Passa a un piano superiore: ${plan}`,
      choose: (plan) => `Scegli ${plan}`,
      choices: 'Scegli un piano',

      discount: 'Sconto',
      off: (value, name, end) => `${name && `${name}, `}${value} di sconto${end && ` ${until(end)}`}`,
      scheduled: 'Cambio programmato',
      changesTo,
      waits: (plan, date) => `Il passaggio a ${plan} è in attesa del pagamento ${until(date)}.`,
      drop: 'Rinuncia al cambio',
      credit: 'Credito disponibile',
      nextCharge: 'Prossimo addebito',
      chargeOn: (amount, date) => (amount ? `${amount} ${on(date)}` : date),
    },

    paymentMethod: {
      title: 'Metodo di pagamento',
      failed: 'Non è stato possibile caricare il tuo metodo di pagamento.',
      none: 'Ancora nessun metodo di pagamento.',
      add: addMethod,
      update: 'Aggiorna metodo di pagamento',
      card: 'Carta',
      bankAccount: 'Conto bancario',
      other: 'Metodo di pagamento',
      ending: (name, last4) => `${name} che termina con ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Scadenza: ${date}`,
      expired: (date) => `Scaduta: ${date}`,
      paysFor: (plans) => `Usato per ${plans}`,
      isDefault: 'Predefinito',
    },

    details: {
      title: 'Dati di fatturazione',
      failed: 'Non è stato possibile caricare i tuoi dati di fatturazione.',
    },

    invoices: {
      title: 'Fatture',
      failed: 'Non è stato possibile caricare le tue fatture.',
      none: 'Ancora nessuna fattura. La prima apparirà qui dopo il tuo primo pagamento.',
      date: 'Data',
      number: 'Numero',
      status: 'Stato',
      amount: 'Importo',
      actions: 'Azioni',
      statuses: { open: 'Da pagare', paid: 'Pagata', uncollectible: 'Inesigibile', void: 'Annullata' },
      due: (date) => `Scade ${on(date)}`,
      pay: 'Paga',
      payInvoice: (invoice, amount) => `Paga la fattura ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `Scarica il PDF della fattura ${invoice} ${of(date)} (si apre in una nuova scheda)`,
      noNumber: 'senza numero',
      more: 'Mostra altre',
      all: 'Tutte le fatture sono visualizzate',
      added: (count, shown) =>
        plural(count, {
          one: `${shown} altra fattura visualizzata`,
          other: `Altre ${shown} fatture visualizzate`,
        }),
    },

    alerts: {
      title: 'Richiede la tua attenzione',
      failedPayment: (amount) => `Il pagamento di ${amount} non è riuscito.`,
      noMethod: (date) => `Si rinnova ${on(date)}, ma non è salvato alcun metodo di pagamento.`,
      more: (count, shown) => plural(count, { one: `${shown} altro`, other: `Altri ${shown}` }),
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'La sessione è terminata. Accedi di nuovo per vedere i tuoi dati di fatturazione.',
      forbidden: `Non hai l’autorizzazione per questa operazione. ${unchanged} Rivolgiti alla persona che gestisce la fatturazione.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Questo piano non è disponibile. ${unchanged} Scegline un altro.`,
      not_found: `Questo elemento non esiste più. ${unchanged} Ricarica la pagina per vedere la situazione attuale.`,
      customer_not_found: `Non è stato possibile trovare il tuo account di fatturazione. ${unchanged} Contatta l’assistenza.`,
      method_not_allowed: refused,
      already_subscribed: `Hai già un piano. ${unchanged} Ricarica la pagina per vederlo.`,
      conflict: `Nel frattempo i tuoi dati di fatturazione sono cambiati. ${unchanged} Controllali e riprova.`,
      preview_outdated: `Il prezzo mostrato non è più valido. ${unchanged} Controlla quello nuovo prima di confermare.`,
      no_customer: 'Non hai ancora un account di fatturazione. Scegli un piano per crearne uno.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Il pagamento non è andato a buon fine. Prova con un altro metodo di pagamento.',
      operation_not_enabled: notPossible,
      not_resumable: `Questo piano è terminato e non può essere riattivato. ${unchanged} Scegli un piano per ricominciare.`,
      managed_by_schedule: `Per questo piano è già previsto un cambio. ${unchanged} Contatta l’assistenza.`,
      in_use: `Il tuo piano viene pagato con questo metodo di pagamento. ${unchanged} Prima aggiungine un altro.`,
      invalid_details: `Questi dati non sono stati accettati. ${unchanged} Controlla quanto hai inserito e riprova.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Sono state inviate troppe richieste insieme. ${unchanged} Riprova tra poco.`,
      internal_error: `Si è verificato un problema da parte nostra. ${unchanged} Riprova tra poco.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `L’operazione ha richiesto troppo tempo. ${unchanged} Riprova tra poco.`,
      busy: 'È ancora in corso un’altra operazione, quindi questa non è iniziata. Riprova tra poco.',
      network_error: `Non è stato possibile raggiungere il server. ${unchanged} Controlla la connessione e riprova.`,
      offline: `Sei offline. ${unchanged} Controlla la connessione e riprova.`,
      invalid_response: `La risposta del server non è leggibile. ${unchanged} Riprova tra poco.`,
      unknown: `Si è verificato un problema. ${unchanged} Riprova tra poco.`,
    },

    flows: {
      form: {
        close: 'Chiudi',
        notNow: 'Non ora',
        back: 'Indietro',
        working: 'Un momento',
        uncertain: 'Non è certo che l’operazione sia riuscita. Controlla ciò che vedi qui prima di riprovare.',
        redirect: 'Continua sulla pagina di Stripe',

        save: 'Salva metodo di pagamento',
        loading: 'Caricamento del modulo di pagamento',
        processing:
          'La tua banca deve ancora confermare questo metodo di pagamento: può richiedere alcuni giorni. Poi apparirà qui.',
        checking: 'Verifica dell’esito in corso…',
        saved: 'Il tuo metodo di pagamento è stato salvato.',
        paid: 'Il tuo pagamento è andato a buon fine.',
        paymentProcessing: 'La tua banca deve ancora confermare questo pagamento. Poi apparirà qui.',

        errors: {
          stripe_js_blocked:
            'Non è stato possibile caricare il modulo di pagamento. Potrebbe dipendere da un ad blocker o dalla tua rete.',
          confirmation_blocked:
            'La tua banca ti chiede di confermare questo pagamento, ma non è stato possibile mostrare qui la sua richiesta.',
          hosted_only:
            'Questo pagamento può essere effettuato solo sulla pagina della fattura. Non è stato addebitato nulla.',
          in_use:
            'Questo metodo di pagamento è usato per pagare un piano, quindi non è stato rimosso. Prima imposta un altro metodo come predefinito.',
          key_mismatch: `Il modulo di pagamento non corrisponde a questo account. ${notSaved} Contatta l’assistenza.`,
          form_expired: `Questo modulo era scaduto. ${notSaved} Inserisci di nuovo i tuoi dati di pagamento.`,
          setup_incomplete: `Non è stato possibile confermare il metodo di pagamento. ${notSaved} Riprova o usane un altro.`,
          not_default: 'Il tuo metodo di pagamento è stato salvato, ma non è ancora quello predefinito.',
          not_shown: 'Il tuo metodo di pagamento è stato salvato, ma non appare ancora qui.',
          authentication_failed: `La tua banca non ha potuto confermare la tua identità. ${notSaved} Riprova o usa un altro metodo di pagamento.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `I fondi disponibili sulla tua carta non sono sufficienti. ${notSaved} Usa un altro metodo di pagamento.`,
          expired_card: `La tua carta è scaduta. ${notSaved} Usane un’altra.`,
          incorrect_cvc: `Il codice di sicurezza non è corretto. ${notSaved} Controllalo e riprova.`,
          processing_error: `La tua banca non ha potuto elaborare l’operazione. ${notSaved} Riprova tra poco.`,
        },
      },

      methods: {
        title: 'Metodi di pagamento',
        meaning:
          'Con “Imposta come predefinito”, d’ora in poi tutti i piani e tutte le fatture verranno addebitati su quel metodo di pagamento.',
        loading: 'Caricamento di tutti i metodi di pagamento…',
        failed: 'Non è stato possibile caricare tutti i tuoi metodi di pagamento.',

        makeDefault: 'Imposta come predefinito',
        makeDefaultOf: (method) => `Imposta come predefinito: ${method}`,
        forAll: 'Usa per tutti i piani',
        forAllOf: (method) => `Usa per tutti i piani: ${method}`,
        charged: (method) => `D’ora in poi tutto verrà addebitato su ${method}.`,

        remove: 'Rimuovi',
        removeOf: (method) => `Rimuovi ${method}`,
        ask: (method) => `Rimuovere ${method}?`,
        keep: 'Mantieni',
        keepOf: (method) => `Mantieni ${method}`,
        removed: (method) => `Metodo di pagamento rimosso: ${method}.`,

        addMeaning: 'D’ora in poi tutti i piani e tutte le fatture verranno addebitati su questo metodo di pagamento.',
      },

      plan: {
        title: 'Cambia piano',
        plans: 'Piani',
        current: 'Piano attuale',
        billed: 'Fatturazione',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Altra')
            : `Ogni ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Licenze',
        between: (minimum, maximum) => (maximum ? `Da ${minimum} a ${maximum}.` : `${minimum} o più.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Inserisci un numero intero da ${minimum} a ${maximum}.`
            : `Inserisci un numero intero, ${minimum} o più.`,
        nothingElse: 'Non sono disponibili altri piani.',

        now: 'Il cambio ha effetto immediato.',
        nowForNothing: 'Il cambio ha effetto immediato; ora non viene addebitato nulla.',
        later: (plan, date) => `Passaggio a ${plan} ${on(date)}; ora non viene addebitato nulla.`,
        seatsLater: (count, shown, date) =>
          `Passaggio a ${seats(count, shown)} ${on(date)}; ora non viene addebitato nulla.`,
        dueNow: 'Da pagare ora',
        nextOn: (date) => `Prossimo addebito ${on(date)}`,
        usage: 'A questo si aggiunge l’utilizzo fino ad allora.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `Passa a ${plan} e paga ${amount}` : `Passa a ${plan}`),
        confirmSeats: (count, shown, amount) =>
          amount ? `Passa a ${seats(count, shown)} e paga ${amount}` : `Passa a ${seats(count, shown)}`,
        confirmOn: (date) => `Cambia ${on(date)}`,

        donePlan: (plan) => `Ora il tuo piano è ${plan}.`,
        doneSeats: (count, shown) => `Ora hai ${seats(count, shown)}.`,
        doneLater: (date) => `Il tuo piano cambierà ${on(date)}.`,
        processing: 'Il pagamento è in corso. Il cambio apparirà qui non appena sarà arrivato.',
        owed: 'Il pagamento è ancora da effettuare.',

        unpaid: 'Il tuo piano non è ancora cambiato',
        waits: (plan, amount, date) =>
          `Il passaggio a ${plan} è in attesa del pagamento di ${amount} ${until(date)}. Completa il pagamento o rinuncia al cambio: in tal caso non verrà addebitato nulla.`,
        dropped: (plan) => `Il passaggio a ${plan} non verrà effettuato e non verrà addebitato nulla.`,

        unused: 'Tempo non utilizzato',
        remaining: 'Tempo rimanente',
        line: 'Voce',
        otherLines: 'Altre voci',
        tax: 'Imposte',
        toCredit: 'Si aggiunge al tuo credito',
        noneToCome: 'Non ci saranno altri addebiti.',
        upcomingFailed: 'Non è stato possibile caricare il prossimo addebito.',
      },

      cancel: {
        leave: {
          title: (plan) => `Disdici ${plan}`,
          keep: 'Mantieni piano',
          nothing: 'Qui non c’è nessun piano da disdire.',

          reason: 'Qual è il motivo principale?',
          reasons,
          comment: 'Vuoi aggiungere qualcosa? (facoltativo)',
          next: 'Continua',

          offers: 'In alternativa, puoi scegliere una di queste opzioni.',
          pause: 'Metti in pausa il tuo piano',
          pauseMeaning: 'Non viene addebitato nulla finché non lo riattivi.',
          pauseAction: 'Metti invece in pausa',
          cheaper: (plan) => `Passa a ${plan}`,
          onward: 'Continua con la disdetta',

          ends: (plan, date) => `${plan} termina ${on(date)}. Fino ad allora mantieni l’accesso.`,
          trialEnds: (plan, date) =>
            `Il periodo di prova di ${plan} termina ${on(date)}. Fino ad allora mantieni l’accesso.`,
          endsNow: (plan) =>
            `${plan} termina subito, e con esso il tuo accesso. In seguito non potrà essere riattivato.`,
          end: 'Termina',
          now: 'Subito',
          notCharged: 'Non verrà più addebitato',
          stillDue: 'Ancora da pagare',
          usage: 'Ciò che utilizzi fino ad allora verrà comunque addebitato.',
          dropsChange: (plan) => `Il passaggio a ${plan} non verrà effettuato.`,
          action: (date) => `Disdici ${from(date)}`,
          actionNow: 'Disdici ora',
          done: (date) => (date ? `La disdetta ${from(date)} è confermata.` : 'Il tuo piano è terminato.'),
        },
        keep: {
          title: (plan) => `Mantieni ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Continua come prima.'
            const price = amount && ` a ${amount}${isLess ? ' meno il tuo sconto' : ''}`
            return `Si rinnova ${on(date)}${price}, come prima.`
          },
          trial: (date, price) => `Il tuo periodo di prova continua ${until(date)}${price && `, poi ${price}`}.`,
          action: 'Mantieni piano',
          done: 'Il tuo piano continua.',
        },
        undo: {
          title: (plan) => `Resta con ${plan}`,
          dropped: (plan, date, amount) =>
            `Il passaggio a ${plan} ${of(date)} non verrà effettuato.${amount && ` L’addebito di quel giorno sarà di ${amount}, come prima.`}`,
          action: 'Annulla cambio',
          done: (plan) => `Resti con ${plan}.`,
        },
        pause: {
          title: (plan) => `Metti in pausa ${plan}`,
          meaning: (price) =>
            `Il tuo piano si ferma ora e resta in pausa finché non lo riattivi. ${price ? `Nel frattempo l’addebito di ${price} è sospeso` : 'Nel frattempo non viene addebitato nulla'}.`,
          credit: (date) => `Quanto hai pagato ${until(date)} ti verrà accreditato alla riattivazione.`,
          action: 'Metti in pausa il piano',
          done: 'La pausa del tuo piano è confermata.',
        },
        unpause: {
          title: (plan) => `Riattiva ${plan}`,
          starts: (price, isLess) =>
            price
              ? `Ora inizia un nuovo periodo, con un addebito immediato di ${price}${isLess ? ', meno credito e sconti' : ''}.`
              : 'Ora inizia un nuovo periodo e potrebbe essere dovuto un pagamento.',
          needsMethod: (price) =>
            `Il tuo periodo di prova è terminato senza un metodo di pagamento. Prima aggiungine uno${price && `: alla riattivazione l’addebito sarà di ${price}`}.`,
          addMethod,
          otherMethod: 'Usa un altro metodo di pagamento',
          charges: (date, amount) => {
            if (!date) return 'Gli addebiti riprendono con la prossima fattura.'
            return `Gli addebiti riprendono con la prossima fattura${amount ? `: ${amount} ${on(date)}` : `, ${on(date)}`}.`
          },
          action: 'Riattiva',
          actionPayments: 'Riprendi pagamenti',
          done: 'Il tuo piano è di nuovo attivo.',
          processing: 'Il tuo piano è di nuovo attivo. Il pagamento è in corso.',
          unpaid: 'Il tuo piano è di nuovo attivo, ma il pagamento è ancora da effettuare.',
        },
        changed: 'Nel frattempo il tuo piano è cambiato, quindi qui non c’è più nulla da fare.',
      },

      pay: {
        title: (amount) => `Paga ${amount}`,
        titleToConfirm: (amount) => `Conferma il pagamento di ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Per ${plan}`
          return plan ? `Fattura ${invoice}, per ${plan}` : `Fattura ${invoice}`
        },
        bankWaits: 'La tua banca attende la tua conferma.',

        method: 'Metodo di pagamento',
        other: 'Altro metodo di pagamento',
        otherDetail: 'D’ora in poi tutti i piani e tutte le fatture verranno addebitati su questo metodo di pagamento',
        noMethod: 'Nessun metodo di pagamento salvato.',

        action: (amount) => `Paga ${amount}`,
        actionToConfirm: 'Conferma pagamento',
        saveAndPay: (amount) => `Salva e paga ${amount}`,
        hosted: 'Paga sulla pagina della fattura',

        over: 'Questa fattura non è più aperta, quindi qui non c’è nulla da pagare.',
        paid: (amount) => `Il pagamento di ${amount} è stato effettuato.`,
        paidForChange: (amount, plan) =>
          `Il pagamento di ${amount} è stato effettuato e il tuo passaggio a ${plan} è effettivo.`,
        processing: (amount) => `La tua banca sta elaborando il pagamento di ${amount}. Può richiedere alcuni giorni.`,
      },

      details: {
        none: 'Ancora nessun dato di fatturazione.',
        edit: 'Modifica',
        editDetails: 'Modifica dati di fatturazione',

        name: 'Nome',
        email: 'Email',
        phone: 'Telefono',
        address: 'Indirizzo',
        country: 'Paese o regione',
        line1: 'Indirizzo, riga 1',
        line2: 'Indirizzo, riga 2',
        city: 'Città',
        state: 'Stato, provincia o regione',
        postalCode: 'Codice postale',
        choose: 'Scegli…',

        taxIds: 'Identificativi fiscali',
        noTaxIds: 'Ancora nessuno. L’identificativo fiscale viene riportato sulle nuove fatture.',
        taxIdType: 'Tipo di identificativo fiscale',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Identificativo fiscale',
        example: (value) => `Ad esempio ${value}`,
        add: 'Aggiungi identificativo fiscale',
        most: 'Non è possibile salvarne altri. Rimuovine uno per aggiungerne un altro.',
        remove: 'Rimuovi',
        removeNamed: (taxId) => `Rimuovi ${taxId}`,
        removing: (taxId) => `Rimuovere ${taxId}? Non comparirà più sulle nuove fatture.`,
        confirmRemoval: 'Rimuovi identificativo fiscale',
        keep: 'Mantieni',
        removed: 'Identificativo fiscale rimosso.',
        verifications: {
          pending: 'Verifica in corso',
          verified: 'Verificato',
          unverified: 'Non verificato',
          unavailable: 'Non controllato',
        },

        save: 'Salva dati',
        saved: 'Dati di fatturazione salvati.',
        invalid: {
          name: 'Questo nome non è stato accettato. Accorcialo.',
          email: 'Inserisci un indirizzo email completo, ad esempio fatture@example.com.',
          phone: 'Questo numero di telefono non è stato accettato. Controllalo o accorcialo.',
          address: 'Questo indirizzo non è stato accettato. Controlla ogni riga e il Paese.',
          country: 'Scegli il Paese di questo indirizzo.',
          taxIdType: 'Scegli di che tipo di identificativo fiscale si tratta.',
          taxId: 'Non sembra un identificativo fiscale di questo tipo. Controlla entrambi.',
        },
      },
    },
  },
}
