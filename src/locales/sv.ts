import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('sv')

const unchanged = 'Inget har debiterats eller ändrats.'
const refused = `Begäran avvisades. ${unchanged} Ladda om sidan och försök igen.`
const notSetUp = `Faktureringen är inte färdigkonfigurerad här ännu. ${unchanged} Kontakta supporten.`
const stripeFailed = `Betaltjänsten svarade inte som väntat. ${unchanged} Försök igen om en stund.`
const notPossible = `Det går inte att göra det här med ditt abonnemang just nu. ${unchanged} Kontakta supporten.`

const manage = 'Hantera fakturering'
const addMethod = 'Lägg till betalningsmetod'

const changesTo = (plan: string, date: string) => `Byts till ${plan} den ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Ditt abonnemang är pausat.',
  trial_ended: 'Ditt abonnemang är pausat eftersom provperioden gick ut utan någon betalningsmetod.',
  payment_failed: 'Ditt abonnemang är pausat eftersom en betalning misslyckades.',
  collection: 'Inget debiteras förrän betalningarna återupptas.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Inget debiteras före den ${date}.` : `Ditt abonnemang är pausat till den ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Aktivt', 'Byt abonnemang', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' plus skatt' : ''}`
    if (sendsInvoice) return date && `Nästa faktura${price && ` på ${price}`} skickas den ${date}.`
    return date && `Förnyas den ${date}${price && ` för ${price}`}.`
  }),
  trialing: state(
    'Provperiod',
    'Byt abonnemang',
    ({ date, price }) => `Provperiod till den ${date}${price && `, därefter ${price}`}.`,
  ),
  trial_without_method: state(
    'Provperiod',
    addMethod,
    ({ date }) => `Provperioden går ut den ${date}. Lägg till en betalningsmetod för att fortsätta.`,
  ),
  canceling: state(
    '',
    'Behåll abonnemanget',
    ({ date }) => `Ditt abonnemang upphör den ${date}. Du har tillgång fram till dess.`,
  ),
  scheduled_change: state('Aktivt', 'Ångra bytet', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Betalningen misslyckades',
    'Betala nu',
    ({ due, date }) => due && `${due} har förfallit till betalning.${date && ` Vi försöker igen den ${date}.`}`,
  ),
  action_required: state(
    'Bekräfta betalning',
    'Bekräfta betalning',
    ({ due }) => due && `Din bank ber dig att bekräfta betalningen på ${due}.`,
  ),
  incomplete: state(
    'Inte påbörjat',
    'Slutför betalning',
    ({ date }) => `Slutför din första betalning${date && ` senast den ${date}`}.`,
  ),
  incomplete_expired: state(
    'Inte påbörjat',
    '',
    () => 'Den första betalningen slutfördes inte i tid, så abonnemanget började aldrig gälla.',
  ),
  unpaid: state('Avstängt', 'Betala nu', () => 'Betalningen har förfallit och vi gör inga fler försök.'),
  collection_paused: state('Betalningar pausade', 'Återuppta betalningar', paused),
  paused: state('Pausat', 'Återuppta', paused),
  canceled: state('Avslutat', '', ({ date }) => `Ditt abonnemang upphörde den ${date}.`),
  unknown: state('', manage, ({ from, to }) => `${from} till ${to}`),
}

const intervals = {
  day: { one: 'dag', other: 'dagar' },
  week: { one: 'vecka', other: 'veckor' },
  month: { one: 'månad', other: 'månader' },
  year: { one: 'år', other: 'år' },
}
const periods = { one: 'period', other: 'perioder' }
const rhythms = { day: 'Varje dag', week: 'Varje vecka', month: 'Varje månad', year: 'Varje år' }
const everySecond = { day: 'Varannan dag', week: 'Varannan vecka', month: 'Varannan månad', year: 'Vartannat år' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Det är för dyrt',
  missing_features: 'Jag saknar funktioner som jag behöver',
  switched_service: 'Jag byter till en annan tjänst',
  unused: 'Jag använder det för sällan',
  customer_service: 'Kundtjänsten var inte tillräckligt bra',
  too_complex: 'Det är för krångligt',
  low_quality: 'Kvaliteten är inte tillräckligt bra',
  other: 'Något annat',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'plats', other: 'platser' })}`
const paying = (amount: string) => amount && ` och betala ${amount}`

const notSaved = 'Inget har sparats.'
const declined = `Din bank nekade betalningsmetoden. ${notSaved} Prova en annan eller kontakta banken.`

/** Swedish. Machine-made. */
export const sv: BillingLocale = {
  locale: 'sv',
  messages: {
    title: 'Fakturering',
    manage,
    loading: 'Läser in faktureringsinformation',
    opening: 'Öppnar faktureringssidan',
    retry: 'Försök igen',
    fallback: 'Öppna faktureringssidan i stället',
    failed: 'Det gick inte att läsa in faktureringsinformationen.',
    partial: 'En del av faktureringsinformationen gick inte att läsa in.',
    offline: `Du är offline. ${unchanged} Sidan läses in av sig själv när du är online igen.`,
    deleted: 'Det här faktureringskontot har stängts. Du kommer inte att debiteras.',
    unchanged,
    checking: 'Letar efter dina ändringar…',
    delayed: 'Det kan ta någon minut innan en ändring syns här.',
    bankFailed: 'Det gick inte att läsa in svaret från din bank.',

    plan: {
      title: 'Ditt abonnemang',
      failed: 'Det gick inte att läsa in ditt abonnemang.',
      free: 'Gratis',
      onFree: 'Du har gratisabonnemanget.',
      ends: (date) => `Upphör ${date}`,
      usageBased: 'Användningsbaserat',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Säg upp abonnemanget',
      pause: 'Pausa abonnemanget',
      upgrade: 'Uppgradera',
      upgradeTo: (plan) => `Uppgradera till ${plan}`,
      choose: (plan) => `Välj ${plan}`,
      choices: 'Välj abonnemang',

      discount: 'Rabatt',
      off: (value, name, until) => `${name && `${name}, `}${value} rabatt${until && ` till den ${until}`}`,
      scheduled: 'Planerat byte',
      changesTo,
      waits: (plan, date) => `Bytet till ${plan} väntar på betalning till den ${date}.`,
      drop: 'Avbryt bytet',
      credit: 'Tillgodohavande',
      nextCharge: 'Nästa debitering',
      chargeOn: (amount, date) => (amount ? `${amount} den ${date}` : date),
    },

    paymentMethod: {
      title: 'Betalningsmetod',
      failed: 'Det gick inte att läsa in din betalningsmetod.',
      none: 'Ingen betalningsmetod ännu.',
      add: addMethod,
      update: 'Uppdatera betalningsmetod',
      card: 'Kort',
      bankAccount: 'Bankkonto',
      other: 'Betalningsmetod',
      ending: (name, last4) => `${name} som slutar på ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Går ut ${date}`,
      expired: (date) => `Gick ut ${date}`,
      paysFor: (plans) => `Betalar för ${plans}`,
      isDefault: 'Standard',
    },

    details: {
      title: 'Fakturauppgifter',
      failed: 'Det gick inte att läsa in dina fakturauppgifter.',
    },

    invoices: {
      title: 'Fakturor',
      failed: 'Det gick inte att läsa in dina fakturor.',
      none: 'Inga fakturor ännu. Den första visas här efter din första betalning.',
      date: 'Datum',
      number: 'Nummer',
      status: 'Status',
      amount: 'Belopp',
      actions: 'Åtgärder',
      statuses: { open: 'Obetald', paid: 'Betald', uncollectible: 'Ej indrivbar', void: 'Makulerad' },
      due: (date) => `Förfaller ${date}`,
      pay: 'Betala',
      payInvoice: (invoice, amount) => `Betala faktura ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `Ladda ned PDF för faktura ${invoice}, ${date} (öppnas i en ny flik)`,
      noNumber: 'utan nummer',
      more: 'Visa fler',
      all: 'Alla fakturor visas',
      added: (count, shown) => `${plural(count, { one: `${shown} faktura`, other: `${shown} fakturor` })} till visas`,
    },

    alerts: {
      title: 'Kräver åtgärd',
      failedPayment: (amount) => `Betalningen på ${amount} misslyckades.`,
      noMethod: (date) => `Förnyas den ${date}, men det finns ingen sparad betalningsmetod.`,
      more: (_count, shown) => `${shown} till`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Du är utloggad. Logga in igen för att se din faktureringsinformation.',
      forbidden: `Du har inte behörighet att göra det här. ${unchanged} Fråga den som sköter faktureringen.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Abonnemanget erbjuds inte. ${unchanged} Välj ett annat.`,
      not_found: `Det här finns inte längre. ${unchanged} Ladda om sidan för att se vad som gäller nu.`,
      customer_not_found: `Ditt faktureringskonto hittades inte. ${unchanged} Kontakta supporten.`,
      method_not_allowed: refused,
      already_subscribed: `Du har redan ett abonnemang. ${unchanged} Ladda om sidan för att se det.`,
      conflict: `Din faktureringsinformation har ändrats under tiden. ${unchanged} Kontrollera den och försök igen.`,
      preview_outdated: `Priset som visades gäller inte längre. ${unchanged} Kontrollera det nya innan du bekräftar.`,
      no_customer: 'Du har inget faktureringskonto ännu. Välj ett abonnemang för att skapa ett.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Betalningen gick inte igenom. Prova en annan betalningsmetod.',
      operation_not_enabled: notPossible,
      not_resumable: `Abonnemanget har avslutats och kan inte återupptas. ${unchanged} Välj ett abonnemang för att börja om.`,
      managed_by_schedule: `En ändring av abonnemanget är redan planerad. ${unchanged} Kontakta supporten.`,
      in_use: `Ditt abonnemang betalas med den här betalningsmetoden. ${unchanged} Lägg till en annan först.`,
      invalid_details: `Uppgifterna godtogs inte. ${unchanged} Kontrollera det du har angett och försök igen.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Det kom för många förfrågningar på en gång. ${unchanged} Försök igen om en stund.`,
      internal_error: `Något gick fel hos oss. ${unchanged} Försök igen om en stund.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `Det tog för lång tid. ${unchanged} Försök igen om en stund.`,
      busy: 'Något annat pågår fortfarande, så detta har inte påbörjats. Försök igen om en stund.',
      network_error: `Servern gick inte att nå. ${unchanged} Kontrollera anslutningen och försök igen.`,
      offline: `Du är offline. ${unchanged} Kontrollera anslutningen och försök igen.`,
      invalid_response: `Serverns svar gick inte att läsa. ${unchanged} Försök igen om en stund.`,
      unknown: `Något gick fel. ${unchanged} Försök igen om en stund.`,
    },

    flows: {
      form: {
        close: 'Stäng',
        notNow: 'Inte nu',
        back: 'Tillbaka',
        working: 'Ett ögonblick',
        uncertain: 'Det är osäkert om det här gick igenom. Kontrollera vad som visas här innan du försöker igen.',
        redirect: 'Fortsätt på Stripes sida',

        save: 'Spara betalningsmetod',
        loading: 'Läser in betalningsformuläret',
        processing:
          'Din bank behöver bekräfta betalningsmetoden, vilket kan ta några dagar. Den visas här när det är klart.',
        checking: 'Kontrollerar hur det gick…',
        saved: 'Din betalningsmetod är sparad.',
        paid: 'Din betalning gick igenom.',
        paymentProcessing: 'Din bank behöver bekräfta betalningen. Den visas här när det är klart.',

        errors: {
          stripe_js_blocked:
            'Det gick inte att läsa in betalningsformuläret. Det kan bero på en annonsblockerare eller på ditt nätverk.',
          confirmation_blocked: 'Din bank ber dig att bekräfta betalningen, men bankens fråga kunde inte visas här.',
          hosted_only: 'Betalningen kan bara göras på fakturans egen sida. Inget har debiterats.',
          in_use:
            'Ett abonnemang betalas med den här betalningsmetoden, så den togs inte bort. Ange en annan som standard först.',
          key_mismatch: `Betalningsformuläret och kontot hör inte ihop. ${notSaved} Kontakta supporten.`,
          form_expired: `Formuläret hade gått ut. ${notSaved} Ange dina betalningsuppgifter igen.`,
          setup_incomplete: `Betalningsmetoden kunde inte bekräftas. ${notSaved} Försök igen eller använd en annan.`,
          not_default: 'Din betalningsmetod är sparad, men den är inte standard ännu.',
          not_shown: 'Din betalningsmetod är sparad, men den visas inte här ännu.',
          authentication_failed: `Din bank kunde inte bekräfta att det är du. ${notSaved} Försök igen eller använd en annan betalningsmetod.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Det finns inte tillräckligt med pengar på kortet. ${notSaved} Använd en annan betalningsmetod.`,
          expired_card: `Kortet har gått ut. ${notSaved} Använd ett annat.`,
          incorrect_cvc: `Säkerhetskoden stämmer inte. ${notSaved} Kontrollera den och försök igen.`,
          processing_error: `Din bank kunde inte behandla det här. ${notSaved} Försök igen om en stund.`,
        },
      },

      methods: {
        title: 'Betalningsmetoder',
        meaning:
          'När du väljer ”Ange som standard” debiteras alla abonnemang och fakturor via den betalningsmetoden från och med nu.',
        loading: 'Läser in alla betalningsmetoder…',
        failed: 'Det gick inte att läsa in alla dina betalningsmetoder.',

        makeDefault: 'Ange som standard',
        makeDefaultOf: (method) => `Ange som standard: ${method}`,
        forAll: 'Använd för alla abonnemang',
        forAllOf: (method) => `Använd för alla abonnemang: ${method}`,
        charged: (method) => `Allt debiteras nu via ${method}.`,

        remove: 'Ta bort',
        removeOf: (method) => `Ta bort ${method}`,
        ask: (method) => `Vill du ta bort ${method}?`,
        keep: 'Behåll',
        keepOf: (method) => `Behåll ${method}`,
        removed: (method) => `${method} har tagits bort.`,

        addMeaning: 'Alla abonnemang och fakturor debiteras via den från och med nu.',
      },

      plan: {
        title: 'Byt abonnemang',
        plans: 'Abonnemang',
        current: 'Nuvarande abonnemang',
        billed: 'Faktureras',
        rhythm: (interval, count, shown) => {
          if (count === 1) return own(rhythms, interval) ?? 'Annat'
          if (count === 2) return own(everySecond, interval) ?? 'Varannan period'
          const ending = /(?<!1)[12]$/.test(`${count}`) ? 'a' : 'e'
          const words = (own(intervals, interval) ?? periods).one
          return `${interval === 'year' ? 'Vart' : 'Var'} ${shown}:${ending} ${words}`
        },
        quantity: 'Platser',
        between: (minimum, maximum) => (maximum ? `Från ${minimum} till ${maximum}.` : `${minimum} eller fler.`),
        notBetween: (minimum, maximum) =>
          maximum ? `Ange ett heltal från ${minimum} till ${maximum}.` : `Ange ett heltal, ${minimum} eller högre.`,
        nothingElse: 'Det finns inget annat abonnemang att välja.',

        now: 'Ändringen börjar gälla direkt.',
        nowForNothing: 'Ändringen börjar gälla direkt, och inget debiteras nu.',
        later: (plan, date) => `Byts till ${plan} den ${date}. Inget debiteras nu.`,
        seatsLater: (count, shown, date) => `Ändras till ${seats(count, shown)} den ${date}. Inget debiteras nu.`,
        dueNow: 'Att betala nu',
        nextOn: (date) => `Nästa debitering den ${date}`,
        usage: 'Användningen fram till dess tillkommer.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => `Byt till ${plan}${paying(amount)}`,
        confirmSeats: (count, shown, amount) => `Ändra till ${seats(count, shown)}${paying(amount)}`,
        confirmOn: (date) => `Ändra den ${date}`,

        donePlan: (plan) => `Du har nu ${plan}.`,
        doneSeats: (count, shown) => `Du har nu ${seats(count, shown)}.`,
        doneLater: (date) => `Ditt abonnemang ändras den ${date}.`,
        processing: 'Betalningen är på väg. Ändringen visas här när betalningen har kommit fram.',
        owed: 'Betalningen återstår.',

        unpaid: 'Ditt abonnemang har inte ändrats ännu',
        waits: (plan, amount, date) =>
          `Bytet till ${plan} väntar på ${amount} till den ${date}. Slutför betalningen eller avbryt bytet, då debiteras inget för det.`,
        dropped: (plan) => `Bytet till ${plan} blir inte av, och inget debiteras för det.`,

        unused: 'Outnyttjad tid',
        remaining: 'Återstående tid',
        line: 'Avgift',
        otherLines: 'Övriga rader',
        tax: 'Skatt',
        toCredit: 'Läggs till ditt tillgodohavande',
        noneToCome: 'Inget mer kommer att debiteras.',
        upcomingFailed: 'Det gick inte att läsa in nästa debitering.',
      },

      cancel: {
        leave: {
          title: (plan) => `Säg upp ${plan}`,
          keep: 'Behåll abonnemanget',
          nothing: 'Det finns inget abonnemang att säga upp här.',

          reason: 'Vilken är den främsta anledningen?',
          reasons,
          comment: 'Vill du tillägga något? (valfritt)',
          next: 'Fortsätt',

          offers: 'Du kan också göra något av det här i stället.',
          pause: 'Pausa abonnemanget',
          pauseMeaning: 'Inget debiteras förrän du återupptar det.',
          pauseAction: 'Pausa i stället',
          cheaper: (plan) => `Byt till ${plan}`,
          onward: 'Fortsätt till uppsägningen',

          ends: (plan, date) => `${plan} upphör den ${date}. Du har tillgång fram till dess.`,
          trialEnds: (plan, date) => `Provperioden för ${plan} går ut den ${date}. Du har tillgång fram till dess.`,
          endsNow: (plan) =>
            `${plan} upphör direkt, och därmed även din tillgång. Abonnemanget kan inte återupptas efteråt.`,
          end: 'Upphör',
          now: 'Direkt',
          notCharged: 'Debiteras inte längre',
          stillDue: 'Kvar att betala',
          usage: 'Det du använder fram till dess debiteras.',
          dropsChange: (plan) => `Bytet till ${plan} blir inte av.`,
          action: (date) => `Säg upp till den ${date}`,
          actionNow: 'Säg upp nu',
          done: (date) => (date ? `Uppsägningen till den ${date} är bekräftad.` : 'Ditt abonnemang har avslutats.'),
        },
        keep: {
          title: (plan) => `Behåll ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Det fortsätter som tidigare.'
            const price = amount && ` för ${amount}${isLess ? ' minus din rabatt' : ''}`
            return `Det förnyas den ${date}${price}, som tidigare.`
          },
          trial: (date, price) => `Din provperiod fortsätter till den ${date}${price && `, därefter ${price}`}.`,
          action: 'Behåll abonnemanget',
          done: 'Ditt abonnemang fortsätter.',
        },
        undo: {
          title: (plan) => `Behåll ${plan}`,
          dropped: (plan, date, amount) =>
            `Bytet till ${plan} den ${date} blir inte av.${amount && ` Då debiteras ${amount}, som tidigare.`}`,
          action: 'Ångra bytet',
          done: (plan) => `Du behåller ${plan}.`,
        },
        pause: {
          title: (plan) => `Pausa ${plan}`,
          meaning: (price) =>
            `Ditt abonnemang stoppas nu och är pausat tills du återupptar det. Under tiden debiteras ${price ? `inte ${price}` : 'inget'}.`,
          credit: (date) =>
            `Det du har betalat för fram till den ${date} tillgodoräknas dig när du återupptar abonnemanget.`,
          action: 'Pausa abonnemanget',
          done: 'Pausen av ditt abonnemang är bekräftad.',
        },
        unpause: {
          title: (plan) => `Återuppta ${plan}`,
          starts: (price, isLess) =>
            price
              ? `En ny period börjar nu och ${price} debiteras direkt${isLess ? ', minus tillgodohavande och rabatter' : ''}.`
              : 'En ny period börjar nu och det kan finnas något att betala.',
          needsMethod: (price) =>
            `Din provperiod gick ut utan någon betalningsmetod. Lägg till en först${price && `: ${price} debiteras när du återupptar abonnemanget`}.`,
          addMethod,
          otherMethod: 'Använd en annan betalningsmetod',
          charges: (date, amount) => {
            if (!date) return 'Debiteringen börjar igen med nästa faktura.'
            return `Debiteringen börjar igen med nästa faktura: ${amount ? `${amount} den ${date}` : `den ${date}`}.`
          },
          action: 'Återuppta',
          actionPayments: 'Återuppta betalningar',
          done: 'Ditt abonnemang är igång igen.',
          processing: 'Ditt abonnemang är igång igen. Betalningen är på väg.',
          unpaid: 'Ditt abonnemang är igång igen, men betalningen återstår.',
        },
        changed: 'Ditt abonnemang har ändrats under tiden, så det finns inget mer att göra här.',
      },

      pay: {
        title: (amount) => `Betala ${amount}`,
        titleToConfirm: (amount) => `Bekräfta betalningen på ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `För ${plan}`
          return plan ? `Faktura ${invoice}, för ${plan}` : `Faktura ${invoice}`
        },
        bankWaits: 'Din bank väntar på att du bekräftar den.',

        method: 'Betalningsmetod',
        other: 'En annan betalningsmetod',
        otherDetail: 'Alla abonnemang och fakturor debiteras via den från och med nu',
        noMethod: 'Ingen betalningsmetod är sparad.',

        action: (amount) => `Betala ${amount}`,
        actionToConfirm: 'Bekräfta betalning',
        saveAndPay: (amount) => `Spara och betala ${amount}`,
        hosted: 'Betala på fakturasidan',

        over: 'Den här fakturan är inte längre öppen, så det finns inget att betala här.',
        paid: (amount) => `${amount} har betalats.`,
        paidForChange: (amount, plan) => `${amount} har betalats, och bytet till ${plan} börjar gälla.`,
        processing: (amount) => `Din bank behandlar betalningen på ${amount}. Det kan ta några dagar.`,
      },

      details: {
        none: 'Inga fakturauppgifter ännu.',
        edit: 'Redigera',
        editDetails: 'Redigera fakturauppgifter',

        name: 'Namn',
        email: 'E-postadress',
        phone: 'Telefon',
        address: 'Adress',
        country: 'Land eller region',
        line1: 'Adressrad 1',
        line2: 'Adressrad 2',
        city: 'Ort',
        state: 'Delstat eller region',
        postalCode: 'Postnummer',
        choose: 'Välj…',

        taxIds: 'Skatteregistreringsnummer',
        noTaxIds: 'Inget ännu. Ett skatteregistreringsnummer skrivs ut på nya fakturor.',
        taxIdType: 'Typ av skatteregistreringsnummer',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Skatteregistreringsnummer',
        example: (value) => `Till exempel ${value}`,
        add: 'Lägg till skatteregistreringsnummer',
        most: 'Fler kan inte sparas. Ta bort ett för att lägga till ett annat.',
        remove: 'Ta bort',
        removeNamed: (taxId) => `Ta bort ${taxId}`,
        removing: (taxId) => `Vill du ta bort ${taxId}? Det kommer inte att stå på nya fakturor.`,
        confirmRemoval: 'Ta bort skatteregistreringsnummer',
        keep: 'Behåll det',
        removed: 'Skatteregistreringsnumret har tagits bort.',
        verifications: {
          pending: 'Verifieras',
          verified: 'Verifierat',
          unverified: 'Inte verifierat',
          unavailable: 'Inte kontrollerat',
        },

        save: 'Spara uppgifter',
        saved: 'Fakturauppgifterna har sparats.',
        invalid: {
          name: 'Namnet godtogs inte. Förkorta det.',
          email: 'Ange en fullständig e-postadress, till exempel faktura@example.com.',
          phone: 'Telefonnumret godtogs inte. Kontrollera eller förkorta det.',
          address: 'Adressen godtogs inte. Kontrollera varje rad och landet.',
          country: 'Välj vilket land adressen ligger i.',
          taxIdType: 'Välj vilken typ av skatteregistreringsnummer det är.',
          taxId:
            'Det ser inte ut som ett skatteregistreringsnummer av den här typen. Kontrollera både numret och typen.',
        },
      },
    },
  },
}
