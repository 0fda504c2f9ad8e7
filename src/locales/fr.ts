import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('fr')

const unchanged = 'Rien n’a été prélevé ni modifié.'
const refused = `Cette demande a été refusée. ${unchanged} Actualisez la page et réessayez.`
const notSetUp = `La facturation n’est pas encore entièrement configurée ici. ${unchanged} Veuillez contacter l’assistance.`
const stripeFailed = `Le service de paiement n’a pas répondu comme prévu. ${unchanged} Réessayez dans un instant.`
const notPossible = `Cette action n’est pas possible avec votre forfait pour le moment. ${unchanged} Veuillez contacter l’assistance.`

const manage = 'Gérer la facturation'
const addMethod = 'Ajouter un moyen de paiement'

const changesTo = (plan: string, date: string) => `Passage à ${plan} le ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Votre forfait est en pause.',
  trial_ended: 'Votre forfait est en pause, car la période d’essai s’est terminée sans moyen de paiement.',
  payment_failed: 'Votre forfait est en pause, car un paiement a échoué.',
  collection: 'Aucun prélèvement tant que les paiements n’ont pas repris.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Aucun prélèvement jusqu’au ${date}.` : `Votre forfait est en pause jusqu’au ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Actif', 'Changer de forfait', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' hors taxes' : ''}`
    if (sendsInvoice) return date && `Prochaine facture le ${date}${price && `, d’un montant de ${price}`}.`
    return date && `Renouvellement le ${date}${price && ` pour ${price}`}.`
  }),
  trialing: state(
    'Essai',
    'Changer de forfait',
    ({ date, price }) => `Période d’essai jusqu’au ${date}${price && `, puis ${price}`}.`,
  ),
  trial_without_method: state(
    'Essai',
    addMethod,
    ({ date }) => `La période d’essai se termine le ${date}. Ajoutez un moyen de paiement pour continuer ensuite.`,
  ),
  canceling: state(
    '',
    'Conserver le forfait',
    ({ date }) => `Votre forfait prend fin le ${date}. Vous gardez votre accès jusque-là.`,
  ),
  scheduled_change: state('Actif', 'Annuler le changement', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Échec du paiement',
    'Payer maintenant',
    ({ due, date }) =>
      due && `Le paiement de ${due} est en retard.${date && ` Une nouvelle tentative aura lieu le ${date}.`}`,
  ),
  action_required: state(
    'Paiement à confirmer',
    'Confirmer le paiement',
    ({ due }) => due && `Votre banque vous demande de confirmer le paiement de ${due}.`,
  ),
  incomplete: state(
    'Non démarré',
    'Finaliser le paiement',
    ({ date }) => `Finalisez votre premier paiement${date && ` au plus tard le ${date}`}.`,
  ),
  incomplete_expired: state(
    'Non démarré',
    '',
    () => 'Le premier paiement n’a pas été finalisé à temps, ce forfait n’a donc pas démarré.',
  ),
  unpaid: state(
    'Suspendu',
    'Payer maintenant',
    () => 'Le paiement est en retard et il n’y aura pas de nouvelle tentative.',
  ),
  collection_paused: state('Paiements en pause', 'Reprendre les paiements', paused),
  paused: state('En pause', 'Reprendre', paused),
  canceled: state('Terminé', '', ({ date }) => `Votre forfait a pris fin le ${date}.`),
  unknown: state('', manage, ({ from, to }) => `Du ${from} au ${to}`),
}

const intervals = {
  day: { one: 'jour', other: 'jours' },
  week: { one: 'semaine', other: 'semaines' },
  month: { one: 'mois', other: 'mois' },
  year: { one: 'an', other: 'ans' },
}
const periods = { one: 'période', other: 'périodes' }
const rhythms = { day: 'Quotidien', week: 'Hebdomadaire', month: 'Mensuel', year: 'Annuel' }
const every = { day: 'Tous les', week: 'Toutes les', month: 'Tous les', year: 'Tous les' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'C’est trop cher',
  missing_features: 'Il me manque des fonctionnalités',
  switched_service: 'Je passe à un autre service',
  unused: 'Je ne l’utilise pas assez',
  customer_service: 'Le service client n’était pas à la hauteur',
  too_complex: 'C’est trop compliqué',
  low_quality: 'La qualité n’est pas suffisante',
  other: 'Une autre raison',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'licence', other: 'licences' })}`

const notSaved = 'Rien n’a été enregistré.'
const declined = `Votre banque a refusé ce moyen de paiement. ${notSaved} Essayez-en un autre ou contactez votre banque.`

/** French. Machine-made. */
export const fr: BillingLocale = {
  locale: 'fr',
  messages: {
    title: 'Facturation',
    manage,
    loading: 'Chargement des informations de facturation',
    opening: 'Ouverture de la page de facturation',
    retry: 'Réessayer',
    fallback: 'Ouvrir plutôt la page de facturation',
    failed: 'Impossible de charger vos informations de facturation.',
    partial: 'Certaines informations de facturation n’ont pas pu être chargées.',
    offline: `Vous êtes hors ligne. ${unchanged} Le chargement reprendra de lui-même dès que vous serez de nouveau en ligne.`,
    deleted: 'Ce compte de facturation a été clôturé. Plus rien ne vous sera prélevé.',
    unchanged,
    checking: 'Recherche de vos modifications…',
    delayed: 'Une modification peut mettre une minute à apparaître ici.',
    bankFailed: 'La réponse de votre banque n’a pas pu être chargée.',

    plan: {
      title: 'Votre forfait',
      failed: 'Impossible de charger votre forfait.',
      free: 'Gratuit',
      onFree: 'Vous utilisez le forfait gratuit.',
      ends: (date) => `Fin le ${date}`,
      usageBased: 'Selon l’utilisation',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Résilier le forfait',
      pause: 'Mettre le forfait en pause',
      upgrade: 'Passer au forfait supérieur',
      upgradeTo: (plan) => `Passer au forfait supérieur : ${plan}`,
      choose: (plan) => `Choisir ${plan}`,
      choices: 'Choisir un forfait',

      discount: 'Réduction',
      off: (value, name, until) => `${name && `${name}, `}${value} de réduction${until && ` jusqu’au ${until}`}`,
      scheduled: 'Changement prévu',
      changesTo,
      waits: (plan, date) => `Le passage à ${plan} est en attente de paiement jusqu’au ${date}.`,
      drop: 'Abandonner le changement',
      credit: 'Solde créditeur',
      nextCharge: 'Prochain prélèvement',
      chargeOn: (amount, date) => (amount ? `${amount} le ${date}` : date),
    },

    paymentMethod: {
      title: 'Moyen de paiement',
      failed: 'Impossible de charger votre moyen de paiement.',
      none: 'Aucun moyen de paiement pour le moment.',
      add: addMethod,
      update: 'Mettre à jour le moyen de paiement',
      card: 'Carte',
      bankAccount: 'Compte bancaire',
      other: 'Moyen de paiement',
      ending: (name, last4) => `${name} se terminant par ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Expire en ${date}`,
      expired: (date) => `A expiré en ${date}`,
      paysFor: (plans) => `Utilisé pour ${plans}`,
      isDefault: 'Par défaut',
    },

    details: {
      title: 'Informations de facturation',
      failed: 'Impossible de charger vos informations de facturation.',
    },

    invoices: {
      title: 'Factures',
      failed: 'Impossible de charger vos factures.',
      none: 'Aucune facture pour le moment. La première apparaîtra ici après votre premier paiement.',
      date: 'Date',
      number: 'Numéro',
      status: 'Statut',
      amount: 'Montant',
      actions: 'Actions',
      statuses: { open: 'À payer', paid: 'Payée', uncollectible: 'Irrécouvrable', void: 'Annulée' },
      due: (date) => `Échéance le ${date}`,
      pay: 'Payer',
      payInvoice: (invoice, amount) => `Payer la facture ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) =>
        `Télécharger le PDF de la facture ${invoice} du ${date} (s’ouvre dans un nouvel onglet)`,
      noNumber: 'sans numéro',
      more: 'Afficher plus',
      all: 'Toutes les factures sont affichées',
      added: (count, shown) =>
        plural(count, {
          one: `${shown} facture supplémentaire affichée`,
          other: `${shown} factures supplémentaires affichées`,
        }),
    },

    alerts: {
      title: 'Action requise',
      failedPayment: (amount) => `Le paiement de ${amount} a échoué.`,
      noMethod: (date) => `Renouvellement le ${date}, mais aucun moyen de paiement n’est enregistré.`,
      more: (count, shown) => plural(count, { one: `${shown} autre`, other: `${shown} autres` }),
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Votre session a pris fin. Reconnectez-vous pour voir vos informations de facturation.',
      forbidden: `Vous n’avez pas l’autorisation d’effectuer cette action. ${unchanged} Adressez-vous à la personne qui gère la facturation.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Ce forfait n’est pas proposé. ${unchanged} Choisissez-en un autre.`,
      not_found: `Cet élément n’existe plus. ${unchanged} Actualisez la page pour voir la situation actuelle.`,
      customer_not_found: `Votre compte de facturation est introuvable. ${unchanged} Veuillez contacter l’assistance.`,
      method_not_allowed: refused,
      already_subscribed: `Vous avez déjà un forfait. ${unchanged} Actualisez la page pour le voir.`,
      conflict: `Vos informations de facturation ont changé entre-temps. ${unchanged} Vérifiez-les et réessayez.`,
      preview_outdated: `Le prix affiché n’est plus valable. ${unchanged} Vérifiez le nouveau avant de confirmer.`,
      no_customer: 'Vous n’avez pas encore de compte de facturation. Choisissez un forfait pour en créer un.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'Le paiement n’a pas abouti. Essayez un autre moyen de paiement.',
      operation_not_enabled: notPossible,
      not_resumable: `Ce forfait a pris fin et ne peut pas être repris. ${unchanged} Choisissez un forfait pour recommencer.`,
      managed_by_schedule: `Un changement est déjà prévu pour ce forfait. ${unchanged} Veuillez contacter l’assistance.`,
      in_use: `Ce moyen de paiement sert à payer votre forfait. ${unchanged} Ajoutez-en d’abord un autre.`,
      invalid_details: `Ces informations n’ont pas été acceptées. ${unchanged} Vérifiez votre saisie et réessayez.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Trop de demandes ont été envoyées à la fois. ${unchanged} Réessayez dans un instant.`,
      internal_error: `Un problème est survenu de notre côté. ${unchanged} Réessayez dans un instant.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `L’opération a pris trop de temps. ${unchanged} Réessayez dans un instant.`,
      busy: 'Une autre opération est encore en cours, celle-ci n’a donc pas commencé. Réessayez dans un instant.',
      network_error: `Le serveur est injoignable. ${unchanged} Vérifiez votre connexion et réessayez.`,
      offline: `Vous êtes hors ligne. ${unchanged} Vérifiez votre connexion et réessayez.`,
      invalid_response: `La réponse du serveur est illisible. ${unchanged} Réessayez dans un instant.`,
      unknown: `Un problème est survenu. ${unchanged} Réessayez dans un instant.`,
    },

    flows: {
      form: {
        close: 'Fermer',
        notNow: 'Pas maintenant',
        back: 'Retour',
        working: 'Un instant',
        uncertain:
          'Nous ne savons pas avec certitude si l’opération a abouti. Vérifiez ce qui est affiché ici avant de réessayer.',
        redirect: 'Continuer sur la page de Stripe',

        save: 'Enregistrer le moyen de paiement',
        loading: 'Chargement du formulaire de paiement',
        processing:
          'Votre banque doit encore confirmer ce moyen de paiement, ce qui peut prendre quelques jours. Il apparaîtra ici ensuite.',
        checking: 'Vérification du résultat…',
        saved: 'Votre moyen de paiement est enregistré.',
        paid: 'Votre paiement a été effectué.',
        paymentProcessing: 'Votre banque doit encore confirmer ce paiement. Il apparaîtra ici ensuite.',

        errors: {
          stripe_js_blocked:
            'Impossible de charger le formulaire de paiement. Un bloqueur de publicités ou votre réseau en est peut-être la cause.',
          confirmation_blocked:
            'Votre banque vous demande de confirmer ce paiement, mais sa demande n’a pas pu être affichée ici.',
          hosted_only: 'Ce paiement ne peut être effectué que sur la page de la facture. Rien n’a été prélevé.',
          in_use:
            'Ce moyen de paiement sert à payer un forfait, il n’a donc pas été supprimé. Définissez-en d’abord un autre par défaut.',
          key_mismatch: `Le formulaire de paiement ne correspond pas à ce compte. ${notSaved} Veuillez contacter l’assistance.`,
          form_expired: `Ce formulaire avait expiré. ${notSaved} Saisissez à nouveau vos informations de paiement.`,
          setup_incomplete: `Le moyen de paiement n’a pas pu être confirmé. ${notSaved} Réessayez ou utilisez-en un autre.`,
          not_default: 'Votre moyen de paiement est enregistré, mais il n’est pas encore défini par défaut.',
          not_shown: 'Votre moyen de paiement est enregistré, mais il n’apparaît pas encore ici.',
          authentication_failed: `Votre banque n’a pas pu confirmer votre identité. ${notSaved} Réessayez ou utilisez un autre moyen de paiement.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Les fonds disponibles sur votre carte sont insuffisants. ${notSaved} Utilisez un autre moyen de paiement.`,
          expired_card: `Votre carte a expiré. ${notSaved} Utilisez-en une autre.`,
          incorrect_cvc: `Le code de sécurité est incorrect. ${notSaved} Vérifiez-le et réessayez.`,
          processing_error: `Votre banque n’a pas pu traiter cette opération. ${notSaved} Réessayez dans un instant.`,
        },
      },

      methods: {
        title: 'Moyens de paiement',
        meaning:
          'Avec «\u00a0Définir par défaut\u00a0», tous les forfaits et toutes les factures seront désormais payés avec ce moyen de paiement.',
        loading: 'Chargement de tous les moyens de paiement…',
        failed: 'Certains de vos moyens de paiement n’ont pas pu être chargés.',

        makeDefault: 'Définir par défaut',
        makeDefaultOf: (method) => `Définir par défaut\u00a0: ${method}`,
        forAll: 'Utiliser pour tous les forfaits',
        forAllOf: (method) => `Utiliser pour tous les forfaits\u00a0: ${method}`,
        charged: (method) => `Tout est désormais payé avec ${method}.`,

        remove: 'Supprimer',
        removeOf: (method) => `Supprimer ${method}`,
        ask: (method) => `Supprimer ${method}\u00a0?`,
        keep: 'Conserver',
        keepOf: (method) => `Conserver ${method}`,
        removed: (method) => `Moyen de paiement supprimé\u00a0: ${method}.`,

        addMeaning: 'Tous les forfaits et toutes les factures seront désormais payés avec ce moyen de paiement.',
      },

      plan: {
        title: 'Changer de forfait',
        plans: 'Forfaits',
        current: 'Forfait actuel',
        billed: 'Rythme de facturation',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Autre')
            : `${own(every, interval) ?? 'Toutes les'} ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Licences',
        between: (minimum, maximum) => (maximum ? `De ${minimum} à ${maximum}.` : `${minimum} ou plus.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Saisissez un nombre entier de ${minimum} à ${maximum}.`
            : `Saisissez un nombre entier, ${minimum} ou plus.`,
        nothingElse: 'Aucun autre forfait n’est proposé.',

        now: 'Le changement prend effet immédiatement.',
        nowForNothing: 'Le changement prend effet immédiatement\u00a0; rien n’est prélevé maintenant.',
        later: (plan, date) => `Passage à ${plan} le ${date}\u00a0; rien n’est prélevé maintenant.`,
        seatsLater: (count, shown, date) =>
          `Passage à ${seats(count, shown)} le ${date}\u00a0; rien n’est prélevé maintenant.`,
        dueNow: 'À payer maintenant',
        nextOn: (date) => `Prochain prélèvement le ${date}`,
        usage: 'L’utilisation d’ici là s’y ajoutera.',
        announced: (label, amount) => `${label}\u00a0: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `Passer à ${plan} et payer ${amount}` : `Passer à ${plan}`),
        confirmSeats: (count, shown, amount) =>
          amount ? `Passer à ${seats(count, shown)} et payer ${amount}` : `Passer à ${seats(count, shown)}`,
        confirmOn: (date) => `Changer le ${date}`,

        donePlan: (plan) => `Votre forfait est désormais ${plan}.`,
        doneSeats: (count, shown) => `Vous avez désormais ${seats(count, shown)}.`,
        doneLater: (date) => `Votre forfait changera le ${date}.`,
        processing: 'Le paiement est en cours. Le changement apparaîtra ici dès sa réception.',
        owed: 'Le paiement reste à effectuer.',

        unpaid: 'Votre forfait n’a pas encore changé',
        waits: (plan, amount, date) =>
          `Le passage à ${plan} est en attente du paiement de ${amount} jusqu’au ${date}. Finalisez le paiement ou abandonnez le changement\u00a0: dans ce cas, rien ne sera prélevé.`,
        dropped: (plan) => `Le passage à ${plan} n’aura pas lieu et rien ne sera prélevé à ce titre.`,

        unused: 'Temps non utilisé',
        remaining: 'Temps restant',
        line: 'Élément facturé',
        otherLines: 'Autres éléments',
        tax: 'Taxes',
        toCredit: 'Ajouté à votre solde créditeur',
        noneToCome: 'Aucun autre prélèvement à venir.',
        upcomingFailed: 'Impossible de charger le prochain prélèvement.',
      },

      cancel: {
        leave: {
          title: (plan) => `Résilier ${plan}`,
          keep: 'Conserver le forfait',
          nothing: 'Il n’y a aucun forfait à résilier ici.',

          reason: 'Quelle est la raison principale\u00a0?',
          reasons,
          comment: 'Souhaitez-vous ajouter quelque chose\u00a0? (facultatif)',
          next: 'Continuer',

          offers: 'Vous pouvez aussi choisir l’une de ces options à la place.',
          pause: 'Mettre votre forfait en pause',
          pauseMeaning: 'Rien n’est prélevé tant que vous ne le reprenez pas.',
          pauseAction: 'Mettre plutôt en pause',
          cheaper: (plan) => `Passer à ${plan}`,
          onward: 'Poursuivre la résiliation',

          ends: (plan, date) => `${plan} prend fin le ${date}. Vous gardez votre accès jusque-là.`,
          trialEnds: (plan, date) =>
            `La période d’essai ${plan} se termine le ${date}. Vous gardez votre accès jusque-là.`,
          endsNow: (plan) =>
            `${plan} prend fin immédiatement, tout comme votre accès. Ce forfait ne pourra pas être repris ensuite.`,
          end: 'Fin',
          now: 'Immédiatement',
          notCharged: 'Ne sera plus prélevé',
          stillDue: 'Reste à payer',
          usage: 'Votre utilisation d’ici là sera encore facturée.',
          dropsChange: (plan) => `Le passage à ${plan} n’aura pas lieu.`,
          action: (date) => `Résilier au ${date}`,
          actionNow: 'Résilier maintenant',
          done: (date) => (date ? `Votre résiliation au ${date} est confirmée.` : 'Votre forfait a pris fin.'),
        },
        keep: {
          title: (plan) => `Conserver ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Il se poursuit comme auparavant.'
            const price = amount && ` pour ${amount}${isLess ? ' moins votre réduction' : ''}`
            return `Il se renouvelle le ${date}${price}, comme auparavant.`
          },
          trial: (date, price) => `Votre période d’essai se poursuit jusqu’au ${date}${price && `, puis ${price}`}.`,
          action: 'Conserver le forfait',
          done: 'Votre forfait se poursuit.',
        },
        undo: {
          title: (plan) => `Rester sur ${plan}`,
          dropped: (plan, date, amount) =>
            `Le passage à ${plan} le ${date} n’aura pas lieu.${amount && ` À cette date, le prélèvement sera de ${amount}, comme auparavant.`}`,
          action: 'Annuler le changement',
          done: (plan) => `Vous restez sur ${plan}.`,
        },
        pause: {
          title: (plan) => `Mettre ${plan} en pause`,
          meaning: (price) =>
            `Votre forfait s’arrête maintenant et reste en pause jusqu’à ce que vous le repreniez. ${price ? `D’ici là, le prélèvement de ${price} est suspendu` : 'D’ici là, rien n’est prélevé'}.`,
          credit: (date) => `Ce que vous avez payé jusqu’au ${date} vous sera crédité à la reprise.`,
          action: 'Mettre le forfait en pause',
          done: 'La mise en pause de votre forfait est confirmée.',
        },
        unpause: {
          title: (plan) => `Reprendre ${plan}`,
          starts: (price, isLess) =>
            price
              ? `Une nouvelle période commence maintenant, avec un prélèvement immédiat de ${price}${isLess ? ', moins votre solde créditeur et vos réductions' : ''}.`
              : 'Une nouvelle période commence maintenant, et un paiement peut être dû.',
          needsMethod: (price) =>
            `Votre période d’essai s’est terminée sans moyen de paiement. Ajoutez-en d’abord un${price && `\u00a0: à la reprise, le prélèvement sera de ${price}`}.`,
          addMethod,
          otherMethod: 'Utiliser un autre moyen de paiement',
          charges: (date, amount) => {
            if (!date) return 'Les prélèvements reprendront avec la prochaine facture.'
            return `Les prélèvements reprendront avec la prochaine facture${amount ? `\u00a0: ${amount} le ${date}` : `, le ${date}`}.`
          },
          action: 'Reprendre',
          actionPayments: 'Reprendre les paiements',
          done: 'Votre forfait a repris.',
          processing: 'Votre forfait a repris. Le paiement correspondant est en cours.',
          unpaid: 'Votre forfait a repris, mais le paiement correspondant reste à effectuer.',
        },
        changed: 'Votre forfait a changé entre-temps, il n’y a donc plus rien à faire ici.',
      },

      pay: {
        title: (amount) => `Payer ${amount}`,
        titleToConfirm: (amount) => `Confirmer le paiement de ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Pour ${plan}`
          return plan ? `Facture ${invoice}, pour ${plan}` : `Facture ${invoice}`
        },
        bankWaits: 'Votre banque attend votre confirmation.',

        method: 'Moyen de paiement',
        other: 'Autre moyen de paiement',
        otherDetail: 'Tous les forfaits et toutes les factures seront désormais payés avec ce moyen de paiement',
        noMethod: 'Aucun moyen de paiement n’est enregistré.',

        action: (amount) => `Payer ${amount}`,
        actionToConfirm: 'Confirmer le paiement',
        saveAndPay: (amount) => `Enregistrer et payer ${amount}`,
        hosted: 'Payer sur la page de la facture',

        over: 'Cette facture n’est plus en attente\u00a0: il n’y a rien à payer ici.',
        paid: (amount) => `Le paiement de ${amount} a été effectué.`,
        paidForChange: (amount, plan) =>
          `Le paiement de ${amount} a été effectué et votre passage à ${plan} prend effet.`,
        processing: (amount) => `Votre banque traite le paiement de ${amount}. Cela peut prendre quelques jours.`,
      },

      details: {
        none: 'Aucune information de facturation pour le moment.',
        edit: 'Modifier',
        editDetails: 'Modifier les informations de facturation',

        name: 'Nom',
        email: 'Adresse e-mail',
        phone: 'Téléphone',
        address: 'Adresse',
        country: 'Pays ou région',
        line1: 'Adresse, ligne 1',
        line2: 'Adresse, ligne 2',
        city: 'Ville',
        state: 'État ou région',
        postalCode: 'Code postal',
        choose: 'Choisir…',

        taxIds: 'Numéros fiscaux',
        noTaxIds: 'Aucun pour le moment. Le numéro fiscal figurera sur les nouvelles factures.',
        taxIdType: 'Type de numéro fiscal',
        taxIdTypeOf: (country, type) => `${country}\u00a0: ${type}`,
        taxId: 'Numéro fiscal',
        example: (value) => `Par exemple ${value}`,
        add: 'Ajouter un numéro fiscal',
        most: 'Vous ne pouvez pas en enregistrer davantage. Supprimez-en un pour en ajouter un autre.',
        remove: 'Supprimer',
        removeNamed: (taxId) => `Supprimer ${taxId}`,
        removing: (taxId) => `Supprimer ${taxId}\u00a0? Il ne figurera plus sur les nouvelles factures.`,
        confirmRemoval: 'Supprimer le numéro fiscal',
        keep: 'Conserver',
        removed: 'Numéro fiscal supprimé.',
        verifications: {
          pending: 'Vérification en cours',
          verified: 'Vérifié',
          unverified: 'Non vérifié',
          unavailable: 'Vérification impossible',
        },

        save: 'Enregistrer les informations',
        saved: 'Informations de facturation enregistrées.',
        invalid: {
          name: 'Ce nom n’a pas été accepté. Raccourcissez-le.',
          email: 'Saisissez une adresse e-mail complète, par exemple facturation@example.com.',
          phone: 'Ce numéro de téléphone n’a pas été accepté. Vérifiez-le ou raccourcissez-le.',
          address: 'Cette adresse n’a pas été acceptée. Vérifiez chaque ligne et le pays.',
          country: 'Choisissez le pays de cette adresse.',
          taxIdType: 'Choisissez le type de ce numéro fiscal.',
          taxId: 'Ce numéro ne semble pas correspondre à ce type. Vérifiez les deux.',
        },
      },
    },
  },
}
