import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('nl')

const unchanged = 'Er is niets afgeschreven of gewijzigd.'
const refused = `Dit verzoek is geweigerd. ${unchanged} Laad de pagina opnieuw en probeer het nog eens.`
const notSetUp = `De facturering is hier nog niet volledig ingesteld. ${unchanged} Neem contact op met support.`
const stripeFailed = `De betaaldienst reageerde niet zoals verwacht. ${unchanged} Probeer het zo nog eens.`
const notPossible = `Dit is op dit moment niet mogelijk met je abonnement. ${unchanged} Neem contact op met support.`

const manage = 'Facturering beheren'
const addMethod = 'Betaalmethode toevoegen'

const changesTo = (plan: string, date: string) => `Overstap naar ${plan} op ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Je abonnement is gepauzeerd.',
  trial_ended: 'Je abonnement is gepauzeerd omdat de proefperiode zonder betaalmethode is afgelopen.',
  payment_failed: 'Je abonnement is gepauzeerd omdat een betaling is mislukt.',
  collection: 'Er wordt niets afgeschreven totdat de betalingen worden hervat.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection'
    ? `Er wordt niets afgeschreven tot ${date}.`
    : `Je abonnement is gepauzeerd tot ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Actief', 'Abonnement wijzigen', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' exclusief belasting' : ''}`
    if (sendsInvoice) return date && `Volgende factuur op ${date}${price && `: ${price}`}.`
    return date && `Wordt verlengd op ${date}${price && ` voor ${price}`}.`
  }),
  trialing: state(
    'Proefperiode',
    'Abonnement wijzigen',
    ({ date, price }) => `Proefperiode tot ${date}${price && `, daarna ${price}`}.`,
  ),
  trial_without_method: state(
    'Proefperiode',
    addMethod,
    ({ date }) => `De proefperiode eindigt op ${date}. Voeg een betaalmethode toe om daarna door te gaan.`,
  ),
  canceling: state(
    '',
    'Abonnement behouden',
    ({ date }) => `Je abonnement eindigt op ${date}. Tot die tijd houd je toegang.`,
  ),
  scheduled_change: state('Actief', 'Wijziging ongedaan maken', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Betaling mislukt',
    'Nu betalen',
    ({ due, date }) => due && `De betaling van ${due} is te laat.${date && ` We proberen het opnieuw op ${date}.`}`,
  ),
  action_required: state(
    'Betaling bevestigen',
    'Betaling bevestigen',
    ({ due }) => due && `Je bank vraagt je de betaling van ${due} te bevestigen.`,
  ),
  incomplete: state(
    'Niet gestart',
    'Betaling afronden',
    ({ date }) => `Rond je eerste betaling${date && ` uiterlijk op ${date}`} af.`,
  ),
  incomplete_expired: state(
    'Niet gestart',
    '',
    () => 'De eerste betaling is niet op tijd afgerond, dus dit abonnement is niet gestart.',
  ),
  unpaid: state('Opgeschort', 'Nu betalen', () => 'De betaling is te laat en er volgen geen nieuwe pogingen.'),
  collection_paused: state('Betalingen gepauzeerd', 'Betalingen hervatten', paused),
  paused: state('Gepauzeerd', 'Hervatten', paused),
  canceled: state('Beëindigd', '', ({ date }) => `Je abonnement is op ${date} geëindigd.`),
  unknown: state('', manage, ({ from, to }) => `Van ${from} tot ${to}`),
}

// After a number, "jaar" has no plural.
const intervals = {
  day: { one: 'dag', other: 'dagen' },
  week: { one: 'week', other: 'weken' },
  month: { one: 'maand', other: 'maanden' },
  year: { one: 'jaar', other: 'jaar' },
}
const periods = { one: 'periode', other: 'periodes' }
const rhythms = { day: 'Dagelijks', week: 'Wekelijks', month: 'Maandelijks', year: 'Jaarlijks' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Het is te duur',
  missing_features: 'Ik mis functies die ik nodig heb',
  switched_service: 'Ik stap over naar een andere dienst',
  unused: 'Ik gebruik het te weinig',
  customer_service: 'De klantenservice was niet goed genoeg',
  too_complex: 'Het is te ingewikkeld',
  low_quality: 'De kwaliteit is niet goed genoeg',
  other: 'Een andere reden',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'licentie', other: 'licenties' })}`

const notSaved = 'Er is niets opgeslagen.'
const declined = `Je bank heeft deze betaalmethode geweigerd. ${notSaved} Probeer een andere of neem contact op met je bank.`

/** Dutch. Machine-made. */
export const nl: BillingLocale = {
  locale: 'nl',
  messages: {
    title: 'Facturering',
    manage,
    loading: 'Factureringsgegevens worden geladen',
    opening: 'De factureringspagina wordt geopend',
    retry: 'Opnieuw proberen',
    fallback: 'In plaats daarvan de factureringspagina openen',
    failed: 'Je factureringsgegevens konden niet worden geladen.',
    partial: 'Sommige factureringsgegevens konden niet worden geladen.',
    offline: `Je bent offline. ${unchanged} Dit wordt vanzelf geladen zodra je weer online bent.`,
    deleted: 'Dit factureringsaccount is gesloten. Er wordt niets meer bij je afgeschreven.',
    unchanged,
    checking: 'Je wijzigingen worden opgezocht…',
    delayed: 'Het kan een minuut duren voordat een wijziging hier te zien is.',
    bankFailed: 'Het antwoord van je bank kon niet worden geladen.',

    plan: {
      title: 'Je abonnement',
      failed: 'Je abonnement kon niet worden geladen.',
      free: 'Gratis',
      onFree: 'Je hebt het gratis abonnement.',
      ends: (date) => `Eindigt op ${date}`,
      usageBased: 'Op basis van gebruik',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Abonnement opzeggen',
      pause: 'Abonnement pauzeren',
      upgrade: 'Upgraden',
      upgradeTo: (plan) => `Upgraden naar ${plan}`,
      choose: (plan) => `${plan} kiezen`,
      choices: 'Kies een abonnement',

      discount: 'Korting',
      off: (value, name, until) => `${name && `${name}, `}${value} korting${until && ` tot ${until}`}`,
      scheduled: 'Geplande wijziging',
      changesTo,
      waits: (plan, date) => `De overstap naar ${plan} wacht tot ${date} op de betaling.`,
      drop: 'Wijziging intrekken',
      credit: 'Tegoed',
      nextCharge: 'Volgende afschrijving',
      chargeOn: (amount, date) => (amount ? `${amount} op ${date}` : date),
    },

    paymentMethod: {
      title: 'Betaalmethode',
      failed: 'Je betaalmethode kon niet worden geladen.',
      none: 'Nog geen betaalmethode.',
      add: addMethod,
      update: 'Betaalmethode wijzigen',
      card: 'Kaart',
      bankAccount: 'Bankrekening',
      other: 'Betaalmethode',
      ending: (name, last4) => `${name} eindigend op ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Verloopt in ${date}`,
      expired: (date) => `Verlopen in ${date}`,
      paysFor: (plans) => `Gebruikt voor ${plans}`,
      isDefault: 'Standaard',
    },

    details: {
      title: 'Factuurgegevens',
      failed: 'Je factuurgegevens konden niet worden geladen.',
    },

    invoices: {
      title: 'Facturen',
      failed: 'Je facturen konden niet worden geladen.',
      none: 'Nog geen facturen. De eerste verschijnt hier na je eerste betaling.',
      date: 'Datum',
      number: 'Nummer',
      status: 'Status',
      amount: 'Bedrag',
      actions: 'Acties',
      statuses: { open: 'Openstaand', paid: 'Betaald', uncollectible: 'Oninbaar', void: 'Geannuleerd' },
      due: (date) => `Te betalen uiterlijk op ${date}`,
      pay: 'Betalen',
      payInvoice: (invoice, amount) => `Betalen: factuur ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `PDF van factuur ${invoice} van ${date} downloaden (opent een nieuw tabblad)`,
      noNumber: 'zonder nummer',
      more: 'Meer weergeven',
      all: 'Alle facturen worden weergegeven',
      added: (count, shown) =>
        plural(count, {
          one: `Nog ${shown} factuur weergegeven`,
          other: `Nog ${shown} facturen weergegeven`,
        }),
    },

    alerts: {
      title: 'Vraagt om aandacht',
      failedPayment: (amount) => `De betaling van ${amount} is mislukt.`,
      noMethod: (date) => `Wordt verlengd op ${date}, maar er is geen betaalmethode opgeslagen.`,
      more: (_count, shown) => `Nog ${shown}`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Je bent uitgelogd. Log opnieuw in om je factureringsgegevens te bekijken.',
      forbidden: `Je hebt hier geen rechten voor. ${unchanged} Vraag het aan degene die de facturering beheert.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Dit abonnement wordt niet aangeboden. ${unchanged} Kies een ander abonnement.`,
      not_found: `Dit bestaat niet meer. ${unchanged} Laad de pagina opnieuw om de huidige situatie te zien.`,
      customer_not_found: `Je factureringsaccount is niet gevonden. ${unchanged} Neem contact op met support.`,
      method_not_allowed: refused,
      already_subscribed: `Je hebt al een abonnement. ${unchanged} Laad de pagina opnieuw om het te zien.`,
      conflict: `Je factureringsgegevens zijn intussen gewijzigd. ${unchanged} Controleer ze en probeer het nog eens.`,
      preview_outdated: `De getoonde prijs geldt niet meer. ${unchanged} Controleer de nieuwe voordat je bevestigt.`,
      no_customer: 'Je hebt nog geen factureringsaccount. Kies een abonnement om er een te maken.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'De betaling is niet gelukt. Probeer een andere betaalmethode.',
      operation_not_enabled: notPossible,
      not_resumable: `Dit abonnement is beëindigd en kan niet worden hervat. ${unchanged} Kies een abonnement om opnieuw te beginnen.`,
      managed_by_schedule: `Er staat al een wijziging van dit abonnement gepland. ${unchanged} Neem contact op met support.`,
      in_use: `Je abonnement wordt met deze betaalmethode betaald. ${unchanged} Voeg eerst een andere toe.`,
      invalid_details: `Dit is niet geaccepteerd. ${unchanged} Controleer wat je hebt ingevuld en probeer het nog eens.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Dat waren te veel verzoeken tegelijk. ${unchanged} Probeer het zo nog eens.`,
      internal_error: `Er is bij ons iets misgegaan. ${unchanged} Probeer het zo nog eens.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `Dit duurde te lang. ${unchanged} Probeer het zo nog eens.`,
      busy: 'Er is nog iets anders bezig, dus dit is niet begonnen. Probeer het zo nog eens.',
      network_error: `De server was niet bereikbaar. ${unchanged} Controleer je verbinding en probeer het nog eens.`,
      offline: `Je bent offline. ${unchanged} Controleer je verbinding en probeer het nog eens.`,
      invalid_response: `Het antwoord van de server was niet leesbaar. ${unchanged} Probeer het zo nog eens.`,
      unknown: `Er is iets misgegaan. ${unchanged} Probeer het zo nog eens.`,
    },

    flows: {
      form: {
        close: 'Sluiten',
        notNow: 'Niet nu',
        back: 'Terug',
        working: 'Een ogenblik',
        uncertain: 'Het is niet zeker of dit is gelukt. Controleer wat hier staat voordat je het nog eens probeert.',
        redirect: 'Doorgaan op de pagina van Stripe',

        save: 'Betaalmethode opslaan',
        loading: 'Het betaalformulier wordt geladen',
        processing:
          'Je bank moet deze betaalmethode nog bevestigen, wat enkele dagen kan duren. Daarna verschijnt die hier.',
        checking: 'Het resultaat wordt opgezocht…',
        saved: 'Je betaalmethode is opgeslagen.',
        paid: 'Je betaling is gelukt.',
        paymentProcessing: 'Je bank moet deze betaling nog bevestigen. Daarna verschijnt die hier.',

        errors: {
          stripe_js_blocked:
            'Het betaalformulier kon niet worden geladen. Mogelijk houdt een adblocker of je netwerk het tegen.',
          confirmation_blocked:
            'Je bank vraagt je deze betaling te bevestigen, maar die vraag kon hier niet worden weergegeven.',
          hosted_only: 'Deze betaling kan alleen op de pagina van de factuur zelf. Er is niets afgeschreven.',
          in_use:
            'Met deze betaalmethode wordt een abonnement betaald, dus die is niet verwijderd. Stel eerst een andere als standaard in.',
          key_mismatch: `Het betaalformulier hoort niet bij dit account. ${notSaved} Neem contact op met support.`,
          form_expired: `Dit formulier was verlopen. ${notSaved} Vul je betaalgegevens opnieuw in.`,
          setup_incomplete: `De betaalmethode kon niet worden bevestigd. ${notSaved} Probeer het nog eens of gebruik een andere.`,
          not_default: 'Je betaalmethode is opgeslagen, maar is nog niet de standaard.',
          not_shown: 'Je betaalmethode is opgeslagen, maar staat hier nog niet.',
          authentication_failed: `Je bank kon niet bevestigen dat jij het bent. ${notSaved} Probeer het nog eens of gebruik een andere betaalmethode.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Er staat niet genoeg saldo op je kaart. ${notSaved} Gebruik een andere betaalmethode.`,
          expired_card: `Je kaart is verlopen. ${notSaved} Gebruik een andere.`,
          incorrect_cvc: `De beveiligingscode klopt niet. ${notSaved} Controleer de code en probeer het nog eens.`,
          processing_error: `Je bank kon dit niet verwerken. ${notSaved} Probeer het zo nog eens.`,
        },
      },

      methods: {
        title: 'Betaalmethoden',
        meaning:
          'Met ‘Als standaard instellen’ worden alle abonnementen en facturen voortaan met die betaalmethode betaald.',
        loading: 'Alle betaalmethoden worden geladen…',
        failed: 'Niet al je betaalmethoden konden worden geladen.',

        makeDefault: 'Als standaard instellen',
        makeDefaultOf: (method) => `Als standaard instellen: ${method}`,
        forAll: 'Voor alle abonnementen gebruiken',
        forAllOf: (method) => `Voor alle abonnementen gebruiken: ${method}`,
        charged: (method) => `Voortaan wordt alles met ${method} betaald.`,

        remove: 'Verwijderen',
        removeOf: (method) => `Verwijderen: ${method}`,
        ask: (method) => `${method} verwijderen?`,
        keep: 'Behouden',
        keepOf: (method) => `Behouden: ${method}`,
        removed: (method) => `${method} is verwijderd.`,

        addMeaning: 'Alle abonnementen en facturen worden voortaan hiermee betaald.',
      },

      plan: {
        title: 'Abonnement wijzigen',
        plans: 'Abonnementen',
        current: 'Huidig abonnement',
        billed: 'Facturering',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Anders')
            : `Elke ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Licenties',
        between: (minimum, maximum) => (maximum ? `Van ${minimum} tot en met ${maximum}.` : `${minimum} of meer.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Vul een geheel getal van ${minimum} tot en met ${maximum} in.`
            : `Vul een geheel getal van ${minimum} of meer in.`,
        nothingElse: 'Er wordt geen ander abonnement aangeboden.',

        now: 'De wijziging gaat meteen in.',
        nowForNothing: 'De wijziging gaat meteen in; er wordt nu niets afgeschreven.',
        later: (plan, date) => `Overstap naar ${plan} op ${date}; er wordt nu niets afgeschreven.`,
        seatsLater: (count, shown, date) =>
          `Wijziging naar ${seats(count, shown)} op ${date}; er wordt nu niets afgeschreven.`,
        dueNow: 'Nu te betalen',
        nextOn: (date) => `Volgende afschrijving op ${date}`,
        usage: 'Het verbruik tot dan komt daar nog bij.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) =>
          amount ? `Overstappen naar ${plan} en ${amount} betalen` : `Overstappen naar ${plan}`,
        confirmSeats: (count, shown, amount) =>
          amount ? `Wijzigen naar ${seats(count, shown)} en ${amount} betalen` : `Wijzigen naar ${seats(count, shown)}`,
        confirmOn: (date) => `Wijzigen op ${date}`,

        donePlan: (plan) => `Je abonnement is nu ${plan}.`,
        doneSeats: (count, shown) => `Je hebt nu ${seats(count, shown)}.`,
        doneLater: (date) => `Je abonnement wijzigt op ${date}.`,
        processing: 'De betaling is onderweg. Zodra die binnen is, zie je de wijziging hier.',
        owed: 'De betaling staat nog open.',

        unpaid: 'Je abonnement is nog niet gewijzigd',
        waits: (plan, amount, date) =>
          `De overstap naar ${plan} wacht tot ${date} op de betaling van ${amount}. Rond de betaling af of trek de wijziging in: dan wordt er niets voor afgeschreven.`,
        dropped: (plan) => `De overstap naar ${plan} gaat niet door en er wordt niets voor afgeschreven.`,

        unused: 'Niet-gebruikte tijd',
        remaining: 'Resterende tijd',
        line: 'Post',
        otherLines: 'Overige posten',
        tax: 'Belasting',
        toCredit: 'Wordt aan je tegoed toegevoegd',
        noneToCome: 'Er volgt geen afschrijving meer.',
        upcomingFailed: 'De volgende afschrijving kon niet worden geladen.',
      },

      cancel: {
        leave: {
          title: (plan) => `${plan} opzeggen`,
          keep: 'Abonnement behouden',
          nothing: 'Er is hier geen abonnement om op te zeggen.',

          reason: 'Wat is de belangrijkste reden?',
          reasons,
          comment: 'Wil je nog iets toevoegen? (optioneel)',
          next: 'Doorgaan',

          offers: 'Je kunt in plaats daarvan ook een van deze opties kiezen.',
          pause: 'Je abonnement pauzeren',
          pauseMeaning: 'Er wordt niets afgeschreven totdat je het hervat.',
          pauseAction: 'Liever pauzeren',
          cheaper: (plan) => `Overstappen naar ${plan}`,
          onward: 'Doorgaan met opzeggen',

          ends: (plan, date) => `${plan} eindigt op ${date}. Tot die tijd houd je toegang.`,
          trialEnds: (plan, date) => `De proefperiode van ${plan} eindigt op ${date}. Tot die tijd houd je toegang.`,
          endsNow: (plan) =>
            `${plan} eindigt meteen, en daarmee ook je toegang. Daarna kan het abonnement niet worden hervat.`,
          end: 'Eindigt',
          now: 'Meteen',
          notCharged: 'Wordt niet meer afgeschreven',
          stillDue: 'Nog te betalen',
          usage: 'Wat je tot dan verbruikt, wordt nog in rekening gebracht.',
          dropsChange: (plan) => `De overstap naar ${plan} gaat niet door.`,
          action: (date) => `Opzeggen per ${date}`,
          actionNow: 'Nu opzeggen',
          done: (date) => (date ? `Je opzegging per ${date} is bevestigd.` : 'Je abonnement is beëindigd.'),
        },
        keep: {
          title: (plan) => `${plan} behouden`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Het loopt gewoon door.'
            const price = amount && ` voor ${amount}${isLess ? ' min je korting' : ''}`
            return `Het wordt zoals voorheen op ${date} verlengd${price}.`
          },
          trial: (date, price) => `Je proefperiode loopt door tot ${date}${price && `, daarna ${price}`}.`,
          action: 'Abonnement behouden',
          done: 'Je abonnement loopt door.',
        },
        undo: {
          title: (plan) => `Bij ${plan} blijven`,
          dropped: (plan, date, amount) =>
            `De overstap naar ${plan} op ${date} gaat niet door.${amount && ` Dan wordt zoals voorheen ${amount} afgeschreven.`}`,
          action: 'Wijziging ongedaan maken',
          done: (plan) => `Je blijft bij ${plan}.`,
        },
        pause: {
          title: (plan) => `${plan} pauzeren`,
          meaning: (price) =>
            `Je abonnement stopt nu en blijft gepauzeerd totdat je het hervat. ${price ? `Tot die tijd wordt ${price} niet afgeschreven` : 'Tot die tijd wordt er niets afgeschreven'}.`,
          credit: (date) => `Wat je tot ${date} hebt betaald, wordt aan je tegoed toegevoegd wanneer je hervat.`,
          action: 'Abonnement pauzeren',
          done: 'De pauze van je abonnement is bevestigd.',
        },
        unpause: {
          title: (plan) => `${plan} hervatten`,
          starts: (price, isLess) =>
            price
              ? `Er begint nu een nieuwe periode en er wordt nu ${price} afgeschreven${isLess ? ', min tegoed en kortingen' : ''}.`
              : 'Er begint nu een nieuwe periode en mogelijk moet er worden betaald.',
          needsMethod: (price) =>
            `Je proefperiode is zonder betaalmethode afgelopen. Voeg er eerst een toe${price && `: wanneer je hervat, wordt ${price} afgeschreven`}.`,
          addMethod,
          otherMethod: 'Andere betaalmethode gebruiken',
          charges: (date, amount) => {
            if (!date) return 'Vanaf de volgende factuur wordt er weer afgeschreven.'
            return amount
              ? `Vanaf de volgende factuur wordt er weer afgeschreven: ${amount} op ${date}.`
              : `Vanaf de volgende factuur, op ${date}, wordt er weer afgeschreven.`
          },
          action: 'Hervatten',
          actionPayments: 'Betalingen hervatten',
          done: 'Je abonnement loopt weer.',
          processing: 'Je abonnement loopt weer. De betaling ervoor is onderweg.',
          unpaid: 'Je abonnement loopt weer, maar de betaling ervoor staat nog open.',
        },
        changed: 'Je abonnement is intussen gewijzigd, dus er valt hier niets meer te doen.',
      },

      pay: {
        title: (amount) => `${amount} betalen`,
        titleToConfirm: (amount) => `Betaling van ${amount} bevestigen`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Voor ${plan}`
          return plan ? `Factuur ${invoice}, voor ${plan}` : `Factuur ${invoice}`
        },
        bankWaits: 'Je bank wacht op je bevestiging.',

        method: 'Betaalmethode',
        other: 'Andere betaalmethode',
        otherDetail: 'Alle abonnementen en facturen worden voortaan hiermee betaald',
        noMethod: 'Er is geen betaalmethode opgeslagen.',

        action: (amount) => `${amount} betalen`,
        actionToConfirm: 'Betaling bevestigen',
        saveAndPay: (amount) => `Opslaan en ${amount} betalen`,
        hosted: 'Op de factuurpagina betalen',

        over: 'Deze factuur staat niet meer open, dus er valt hier niets te betalen.',
        paid: (amount) => `${amount} is betaald.`,
        paidForChange: (amount, plan) => `${amount} is betaald en je overstap naar ${plan} gaat in.`,
        processing: (amount) => `Je bank verwerkt de betaling van ${amount}. Dat kan enkele dagen duren.`,
      },

      details: {
        none: 'Nog geen factuurgegevens.',
        edit: 'Bewerken',
        editDetails: 'Factuurgegevens bewerken',

        name: 'Naam',
        email: 'E-mailadres',
        phone: 'Telefoonnummer',
        address: 'Adres',
        country: 'Land of regio',
        line1: 'Adresregel 1',
        line2: 'Adresregel 2',
        city: 'Plaats',
        state: 'Provincie of regio',
        postalCode: 'Postcode',
        choose: 'Maak een keuze…',

        taxIds: 'Fiscale nummers',
        noTaxIds: 'Nog geen. Een fiscaal nummer komt op nieuwe facturen te staan.',
        taxIdType: 'Soort fiscaal nummer',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Fiscaal nummer',
        example: (value) => `Bijvoorbeeld ${value}`,
        add: 'Fiscaal nummer toevoegen',
        most: 'Er kunnen er niet meer worden opgeslagen. Verwijder er een om een ander toe te voegen.',
        remove: 'Verwijderen',
        removeNamed: (taxId) => `Verwijderen: ${taxId}`,
        removing: (taxId) => `${taxId} verwijderen? Op nieuwe facturen staat het dan niet meer.`,
        confirmRemoval: 'Fiscaal nummer verwijderen',
        keep: 'Behouden',
        removed: 'Fiscaal nummer verwijderd.',
        verifications: {
          pending: 'Wordt gecontroleerd',
          verified: 'Geverifieerd',
          unverified: 'Niet geverifieerd',
          unavailable: 'Niet gecontroleerd',
        },

        save: 'Gegevens opslaan',
        saved: 'Factuurgegevens opgeslagen.',
        invalid: {
          name: 'Deze naam is niet geaccepteerd. Kort de naam in.',
          email: 'Vul een volledig e-mailadres in, bijvoorbeeld facturen@example.com.',
          phone: 'Dit telefoonnummer is niet geaccepteerd. Controleer het of maak het korter.',
          address: 'Dit adres is niet geaccepteerd. Controleer elke regel en het land.',
          country: 'Kies het land van dit adres.',
          taxIdType: 'Kies wat voor soort fiscaal nummer dit is.',
          taxId: 'Dit lijkt geen fiscaal nummer van deze soort. Controleer beide.',
        },
      },
    },
  },
}
