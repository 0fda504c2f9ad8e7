import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('es')

const unchanged = 'No se ha cobrado ni modificado nada.'
const refused = `Esta solicitud se ha rechazado. ${unchanged} Vuelve a cargar la página e inténtalo de nuevo.`
const notSetUp = `La facturación aún no está del todo configurada aquí. ${unchanged} Ponte en contacto con el equipo de asistencia.`
const stripeFailed = `El servicio de pagos no ha respondido como se esperaba. ${unchanged} Inténtalo de nuevo en un momento.`
const notPossible = `Esto no es posible con tu plan en este momento. ${unchanged} Ponte en contacto con el equipo de asistencia.`

const manage = 'Gestionar facturación'
const addMethod = 'Añadir método de pago'

const changesTo = (plan: string, date: string) => `Cambio a ${plan} el ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Tu plan está en pausa.',
  trial_ended: 'Tu plan está en pausa porque el periodo de prueba terminó sin un método de pago.',
  payment_failed: 'Tu plan está en pausa porque falló un pago.',
  collection: 'No se cobrará nada hasta que se reanuden los pagos.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `No se cobrará nada hasta el ${date}.` : `Tu plan está en pausa hasta el ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Activo', 'Cambiar de plan', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && ` por ${amount}${taxExtra ? ' más impuestos' : ''}`
    return date && `${sendsInvoice ? 'Próxima factura' : 'Se renueva'} el ${date}${price}.`
  }),
  trialing: state(
    'Prueba',
    'Cambiar de plan',
    ({ date, price }) => `Periodo de prueba hasta el ${date}${price && `; después, ${price}`}.`,
  ),
  trial_without_method: state(
    'Prueba',
    addMethod,
    ({ date }) => `El periodo de prueba termina el ${date}. Añade un método de pago para continuar después.`,
  ),
  canceling: state(
    '',
    'Conservar plan',
    ({ date }) => `Tu plan termina el ${date}. Hasta entonces mantienes el acceso.`,
  ),
  scheduled_change: state('Activo', 'Deshacer cambio', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Pago fallido',
    'Pagar ahora',
    ({ due, date }) => due && `El pago de ${due} está vencido.${date && ` Lo intentaremos de nuevo el ${date}.`}`,
  ),
  action_required: state(
    'Pago por confirmar',
    'Confirmar pago',
    ({ due }) => due && `Tu banco te pide que confirmes el pago de ${due}.`,
  ),
  incomplete: state(
    'No iniciado',
    'Completar pago',
    ({ date }) => `Completa tu primer pago${date && ` a más tardar el ${date}`}.`,
  ),
  incomplete_expired: state(
    'No iniciado',
    '',
    () => 'El primer pago no se completó a tiempo, por lo que este plan no llegó a iniciarse.',
  ),
  unpaid: state('Suspendido', 'Pagar ahora', () => 'El pago está vencido y no habrá más intentos.'),
  collection_paused: state('Pagos en pausa', 'Reanudar pagos', paused),
  paused: state('En pausa', 'Reanudar', paused),
  canceled: state('Terminado', '', ({ date }) => `Tu plan terminó el ${date}.`),
  unknown: state('', manage, ({ from, to }) => `Del ${from} al ${to}`),
}

const intervals = {
  day: { one: 'día', other: 'días' },
  week: { one: 'semana', other: 'semanas' },
  month: { one: 'mes', other: 'meses' },
  year: { one: 'año', other: 'años' },
}
const periods = { one: 'periodo', other: 'periodos' }
const rhythms = { day: 'Diaria', week: 'Semanal', month: 'Mensual', year: 'Anual' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'Es demasiado caro',
  missing_features: 'Me faltan funciones',
  switched_service: 'Me cambio a otro servicio',
  unused: 'No lo uso lo suficiente',
  customer_service: 'La atención al cliente no fue lo bastante buena',
  too_complex: 'Es demasiado complicado',
  low_quality: 'La calidad no es lo bastante buena',
  other: 'Otro motivo',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'licencia', other: 'licencias' })}`

const notSaved = 'No se ha guardado nada.'
const declined = `Tu banco ha rechazado este método de pago. ${notSaved} Prueba con otro o consulta a tu banco.`

/** Spanish. Machine-made. */
export const es: BillingLocale = {
  locale: 'es',
  messages: {
    title: 'Facturación',
    manage,
    loading: 'Cargando los datos de facturación',
    opening: 'Abriendo la página de facturación',
    retry: 'Reintentar',
    fallback: 'Abrir en su lugar la página de facturación',
    failed: 'No se han podido cargar tus datos de facturación.',
    partial: 'No se han podido cargar algunos datos de facturación.',
    offline: `No tienes conexión. ${unchanged} Esto se cargará automáticamente cuando vuelvas a conectarte.`,
    deleted: 'Esta cuenta de facturación se ha cerrado. No se te cobrará nada más.',
    unchanged,
    checking: 'Buscando tus cambios…',
    delayed: 'Un cambio puede tardar un minuto en aparecer aquí.',
    bankFailed: 'No se pudo cargar la respuesta de tu banco.',

    plan: {
      title: 'Tu plan',
      failed: 'No se ha podido cargar tu plan.',
      free: 'Gratis',
      onFree: 'Tienes el plan gratuito.',
      ends: (date) => `Termina el ${date}`,
      usageBased: 'Según el uso',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Cancelar plan',
      pause: 'Pausar plan',
      upgrade: 'Mejorar plan',
      upgradeTo: (plan) => `Mejorar plan a ${plan}`,
      choose: (plan) => `Elegir ${plan}`,
      choices: 'Elegir un plan',

      discount: 'Descuento',
      off: (value, name, until) => `${name && `${name}, `}${value} de descuento${until && ` hasta el ${until}`}`,
      scheduled: 'Cambio programado',
      changesTo,
      waits: (plan, date) => `El cambio a ${plan} queda a la espera del pago hasta el ${date}.`,
      drop: 'Descartar cambio',
      credit: 'Saldo a favor',
      nextCharge: 'Próximo cobro',
      chargeOn: (amount, date) => (amount ? `${amount} el ${date}` : date),
    },

    paymentMethod: {
      title: 'Método de pago',
      failed: 'No se ha podido cargar tu método de pago.',
      none: 'Aún no hay ningún método de pago.',
      add: addMethod,
      update: 'Actualizar método de pago',
      card: 'Tarjeta',
      bankAccount: 'Cuenta bancaria',
      other: 'Método de pago',
      ending: (name, last4) => `${name} que termina en ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Caduca en ${date}`,
      expired: (date) => `Caducó en ${date}`,
      paysFor: (plans) => `Se usa para ${plans}`,
      isDefault: 'Predeterminado',
    },

    details: {
      title: 'Datos de facturación',
      failed: 'No se han podido cargar tus datos de facturación.',
    },

    invoices: {
      title: 'Facturas',
      failed: 'No se han podido cargar tus facturas.',
      none: 'Aún no hay facturas. La primera aparecerá aquí después de tu primer pago.',
      date: 'Fecha',
      number: 'Número',
      status: 'Estado',
      amount: 'Importe',
      actions: 'Acciones',
      statuses: { open: 'Pendiente', paid: 'Pagada', uncollectible: 'Incobrable', void: 'Anulada' },
      due: (date) => `Vence el ${date}`,
      pay: 'Pagar',
      payInvoice: (invoice, amount) => `Pagar la factura ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) =>
        `Descargar el PDF de la factura ${invoice} del ${date} (se abre en una pestaña nueva)`,
      noNumber: 'sin número',
      more: 'Mostrar más',
      all: 'Se muestran todas las facturas',
      added: (count, shown) =>
        plural(count, {
          one: `Se muestra ${shown} factura más`,
          other: `Se muestran ${shown} facturas más`,
        }),
    },

    alerts: {
      title: 'Requiere tu atención',
      failedPayment: (amount) => `El pago de ${amount} ha fallado.`,
      noMethod: (date) => `Se renueva el ${date}, pero no hay ningún método de pago guardado.`,
      more: (_count, shown) => `${shown} más`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Tu sesión se ha cerrado. Vuelve a iniciar sesión para ver tus datos de facturación.',
      forbidden: `No tienes permiso para hacer esto. ${unchanged} Consulta a la persona que gestiona la facturación.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Este plan no está disponible. ${unchanged} Elige otro.`,
      not_found: `Esto ya no existe. ${unchanged} Vuelve a cargar la página para ver la situación actual.`,
      customer_not_found: `No se ha encontrado tu cuenta de facturación. ${unchanged} Ponte en contacto con el equipo de asistencia.`,
      method_not_allowed: refused,
      already_subscribed: `Ya tienes un plan. ${unchanged} Vuelve a cargar la página para verlo.`,
      conflict: `Tus datos de facturación han cambiado mientras tanto. ${unchanged} Revísalos e inténtalo de nuevo.`,
      preview_outdated: `El precio mostrado ya no es válido. ${unchanged} Revisa el nuevo antes de confirmar.`,
      no_customer: 'Aún no tienes una cuenta de facturación. Elige un plan para crear una.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'No se ha podido realizar el pago. Prueba con otro método de pago.',
      operation_not_enabled: notPossible,
      not_resumable: `Este plan ha terminado y no se puede reanudar. ${unchanged} Elige un plan para empezar de nuevo.`,
      managed_by_schedule: `Ya hay un cambio programado para este plan. ${unchanged} Ponte en contacto con el equipo de asistencia.`,
      in_use: `Tu plan se paga con este método de pago. ${unchanged} Añade antes otro.`,
      invalid_details: `Estos datos no se han aceptado. ${unchanged} Revisa lo que has introducido e inténtalo de nuevo.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Se han enviado demasiadas solicitudes a la vez. ${unchanged} Inténtalo de nuevo en un momento.`,
      internal_error: `Se ha producido un problema por nuestra parte. ${unchanged} Inténtalo de nuevo en un momento.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `La operación ha tardado demasiado. ${unchanged} Inténtalo de nuevo en un momento.`,
      busy: 'Hay otra operación en curso, así que esta no ha empezado. Inténtalo de nuevo en un momento.',
      network_error: `No se ha podido contactar con el servidor. ${unchanged} Comprueba tu conexión e inténtalo de nuevo.`,
      offline: `No tienes conexión. ${unchanged} Comprueba tu conexión e inténtalo de nuevo.`,
      invalid_response: `No se ha podido leer la respuesta del servidor. ${unchanged} Inténtalo de nuevo en un momento.`,
      unknown: `Se ha producido un problema. ${unchanged} Inténtalo de nuevo en un momento.`,
    },

    flows: {
      form: {
        close: 'Cerrar',
        notNow: 'Ahora no',
        back: 'Atrás',
        working: 'Un momento',
        uncertain:
          'No es seguro que la operación se haya completado. Comprueba lo que se muestra aquí antes de volver a intentarlo.',
        redirect: 'Continuar en la página de Stripe',

        save: 'Guardar método de pago',
        loading: 'Cargando el formulario de pago',
        processing:
          'Tu banco aún tiene que confirmar este método de pago, lo que puede tardar unos días. Después aparecerá aquí.',
        checking: 'Comprobando el resultado…',
        saved: 'Tu método de pago se ha guardado.',
        paid: 'Tu pago se ha realizado.',
        paymentProcessing: 'Tu banco aún tiene que confirmar este pago. Después aparecerá aquí.',

        errors: {
          stripe_js_blocked:
            'No se ha podido cargar el formulario de pago. Puede que lo impida un bloqueador de anuncios o tu red.',
          confirmation_blocked:
            'Tu banco te pide que confirmes este pago, pero su solicitud no se ha podido mostrar aquí.',
          hosted_only: 'Este pago solo se puede hacer en la página de la factura. No se ha cobrado nada.',
          in_use:
            'Este método de pago se usa para pagar un plan, por lo que no se ha eliminado. Establece antes otro como predeterminado.',
          key_mismatch: `El formulario de pago no corresponde a esta cuenta. ${notSaved} Ponte en contacto con el equipo de asistencia.`,
          form_expired: `Este formulario había caducado. ${notSaved} Vuelve a introducir tus datos de pago.`,
          setup_incomplete: `No se ha podido confirmar el método de pago. ${notSaved} Inténtalo de nuevo o usa otro.`,
          not_default: 'Tu método de pago se ha guardado, pero aún no es el predeterminado.',
          not_shown: 'Tu método de pago se ha guardado, pero aún no aparece aquí.',
          authentication_failed: `Tu banco no ha podido confirmar tu identidad. ${notSaved} Inténtalo de nuevo o usa otro método de pago.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Tu tarjeta no tiene fondos suficientes. ${notSaved} Usa otro método de pago.`,
          expired_card: `Tu tarjeta ha caducado. ${notSaved} Usa otra.`,
          incorrect_cvc: `El código de seguridad no es correcto. ${notSaved} Revísalo e inténtalo de nuevo.`,
          processing_error: `Tu banco no ha podido procesar la operación. ${notSaved} Inténtalo de nuevo en un momento.`,
        },
      },

      methods: {
        title: 'Métodos de pago',
        meaning:
          'Con «Establecer como predeterminado», todos los planes y facturas se cobrarán a partir de ahora con ese método de pago.',
        loading: 'Cargando todos los métodos de pago…',
        failed: 'No se han podido cargar todos tus métodos de pago.',

        makeDefault: 'Establecer como predeterminado',
        makeDefaultOf: (method) => `Establecer como predeterminado: ${method}`,
        forAll: 'Usar para todos los planes',
        forAllOf: (method) => `Usar para todos los planes: ${method}`,
        charged: (method) => `A partir de ahora todo se cobra con ${method}.`,

        remove: 'Eliminar',
        removeOf: (method) => `Eliminar ${method}`,
        ask: (method) => `¿Eliminar ${method}?`,
        keep: 'Conservar',
        keepOf: (method) => `Conservar ${method}`,
        removed: (method) => `Método de pago eliminado: ${method}.`,

        addMeaning: 'Todos los planes y facturas se cobrarán a partir de ahora con este método de pago.',
      },

      plan: {
        title: 'Cambiar de plan',
        plans: 'Planes',
        current: 'Plan actual',
        billed: 'Facturación',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Otra')
            : `Cada ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Licencias',
        between: (minimum, maximum) => (maximum ? `De ${minimum} a ${maximum}.` : `${minimum} o más.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Introduce un número entero de ${minimum} a ${maximum}.`
            : `Introduce un número entero, ${minimum} o más.`,
        nothingElse: 'No hay ningún otro plan disponible.',

        now: 'El cambio se aplica de inmediato.',
        nowForNothing: 'El cambio se aplica de inmediato; ahora no se cobra nada.',
        later: (plan, date) => `Cambio a ${plan} el ${date}; ahora no se cobra nada.`,
        seatsLater: (count, shown, date) => `Cambio a ${seats(count, shown)} el ${date}; ahora no se cobra nada.`,
        dueNow: 'A pagar ahora',
        nextOn: (date) => `Próximo cobro el ${date}`,
        usage: 'A esto se sumará el uso que hagas hasta entonces.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `Cambiar a ${plan} y pagar ${amount}` : `Cambiar a ${plan}`),
        confirmSeats: (count, shown, amount) =>
          amount ? `Cambiar a ${seats(count, shown)} y pagar ${amount}` : `Cambiar a ${seats(count, shown)}`,
        confirmOn: (date) => `Cambiar el ${date}`,

        donePlan: (plan) => `Tu plan es ahora ${plan}.`,
        doneSeats: (count, shown) => `Ahora tienes ${seats(count, shown)}.`,
        doneLater: (date) => `Tu plan cambiará el ${date}.`,
        processing: 'El pago está en curso. El cambio aparecerá aquí en cuanto se reciba.',
        owed: 'El pago sigue pendiente.',

        unpaid: 'Tu plan aún no ha cambiado',
        waits: (plan, amount, date) =>
          `El cambio a ${plan} queda a la espera del pago de ${amount} hasta el ${date}. Completa el pago o descarta el cambio: en ese caso no se cobrará nada por él.`,
        dropped: (plan) => `El cambio a ${plan} no se realizará y no se cobrará nada por él.`,

        unused: 'Tiempo no utilizado',
        remaining: 'Tiempo restante',
        line: 'Cargo',
        otherLines: 'Otros cargos',
        tax: 'Impuestos',
        toCredit: 'Se suma a tu saldo a favor',
        noneToCome: 'No habrá más cobros.',
        upcomingFailed: 'No se ha podido cargar el próximo cobro.',
      },

      cancel: {
        leave: {
          title: (plan) => `Cancelar ${plan}`,
          keep: 'Conservar plan',
          nothing: 'Aquí no hay ningún plan que cancelar.',

          reason: '¿Cuál es el motivo principal?',
          reasons,
          comment: '¿Quieres añadir algo? (opcional)',
          next: 'Continuar',

          offers: 'También puedes elegir una de estas opciones en su lugar.',
          pause: 'Pausar tu plan',
          pauseMeaning: 'No se cobra nada hasta que lo reanudes.',
          pauseAction: 'Pausar en su lugar',
          cheaper: (plan) => `Cambiar a ${plan}`,
          onward: 'Continuar con la cancelación',

          ends: (plan, date) => `${plan} termina el ${date}. Hasta entonces mantienes el acceso.`,
          trialEnds: (plan, date) =>
            `El periodo de prueba de ${plan} termina el ${date}. Hasta entonces mantienes el acceso.`,
          endsNow: (plan) => `${plan} termina de inmediato, y con él tu acceso. Después no se podrá reanudar.`,
          end: 'Termina',
          now: 'De inmediato',
          notCharged: 'Deja de cobrarse',
          stillDue: 'Pendiente de pago',
          usage: 'Lo que uses hasta entonces se cobrará igualmente.',
          dropsChange: (plan) => `El cambio a ${plan} no se realizará.`,
          action: (date) => `Cancelar el ${date}`,
          actionNow: 'Cancelar ahora',
          done: (date) => (date ? `La cancelación para el ${date} está confirmada.` : 'Tu plan ha terminado.'),
        },
        keep: {
          title: (plan) => `Conservar ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Continúa como hasta ahora.'
            const price = amount && ` por ${amount}${isLess ? ' menos tu descuento' : ''}`
            return `Se renueva el ${date}${price}, como hasta ahora.`
          },
          trial: (date, price) => `Tu periodo de prueba continúa hasta el ${date}${price && `; después, ${price}`}.`,
          action: 'Conservar plan',
          done: 'Tu plan continúa.',
        },
        undo: {
          title: (plan) => `Seguir con ${plan}`,
          dropped: (plan, date, amount) =>
            `El cambio a ${plan} del ${date} no se realizará.${amount && ` El cobro de ese día será de ${amount}, como hasta ahora.`}`,
          action: 'Deshacer cambio',
          done: (plan) => `Sigues con ${plan}.`,
        },
        pause: {
          title: (plan) => `Pausar ${plan}`,
          meaning: (price) =>
            `Tu plan se detiene ahora y sigue en pausa hasta que lo reanudes. ${price ? `Mientras tanto, se suspende el cobro de ${price}` : 'Mientras tanto, no se cobra nada'}.`,
          credit: (date) => `Lo que has pagado hasta el ${date} se te abonará cuando lo reanudes.`,
          action: 'Pausar plan',
          done: 'La pausa de tu plan está confirmada.',
        },
        unpause: {
          title: (plan) => `Reanudar ${plan}`,
          starts: (price, isLess) =>
            price
              ? `Ahora empieza un nuevo periodo, con un cobro inmediato de ${price}${isLess ? ', menos tu saldo a favor y tus descuentos' : ''}.`
              : 'Ahora empieza un nuevo periodo y puede que haya que hacer un pago.',
          needsMethod: (price) =>
            `Tu periodo de prueba terminó sin un método de pago. Añade uno primero${price && `: al reanudar, el cobro será de ${price}`}.`,
          addMethod,
          otherMethod: 'Usar otro método de pago',
          charges: (date, amount) => {
            if (!date) return 'Los cobros se reanudarán con la próxima factura.'
            return `Los cobros se reanudarán con la próxima factura${amount ? `: ${amount} el ${date}` : `, el ${date}`}.`
          },
          action: 'Reanudar',
          actionPayments: 'Reanudar pagos',
          done: 'Tu plan vuelve a estar activo.',
          processing: 'Tu plan vuelve a estar activo. El pago está en curso.',
          unpaid: 'Tu plan vuelve a estar activo, pero el pago sigue pendiente.',
        },
        changed: 'Tu plan ha cambiado mientras tanto, así que ya no queda nada que hacer aquí.',
      },

      pay: {
        title: (amount) => `Pagar ${amount}`,
        titleToConfirm: (amount) => `Confirmar el pago de ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Correspondiente a ${plan}`
          return plan ? `Factura ${invoice}, correspondiente a ${plan}` : `Factura ${invoice}`
        },
        bankWaits: 'Tu banco está esperando tu confirmación.',

        method: 'Método de pago',
        other: 'Otro método de pago',
        otherDetail: 'Todos los planes y facturas se cobrarán a partir de ahora con este método de pago',
        noMethod: 'No hay ningún método de pago guardado.',

        action: (amount) => `Pagar ${amount}`,
        actionToConfirm: 'Confirmar pago',
        saveAndPay: (amount) => `Guardar y pagar ${amount}`,
        hosted: 'Pagar en la página de la factura',

        over: 'Esta factura ya no está abierta, así que aquí no hay nada que pagar.',
        paid: (amount) => `El pago de ${amount} se ha realizado.`,
        paidForChange: (amount, plan) => `El pago de ${amount} se ha realizado y tu cambio a ${plan} ya se aplica.`,
        processing: (amount) => `Tu banco está procesando el pago de ${amount}. Puede tardar unos días.`,
      },

      details: {
        none: 'Aún no hay datos de facturación.',
        edit: 'Editar',
        editDetails: 'Editar datos de facturación',

        name: 'Nombre',
        email: 'Correo electrónico',
        phone: 'Teléfono',
        address: 'Dirección',
        country: 'País o región',
        line1: 'Línea de dirección 1',
        line2: 'Línea de dirección 2',
        city: 'Ciudad',
        state: 'Estado, provincia o región',
        postalCode: 'Código postal',
        choose: 'Elegir…',

        taxIds: 'Identificaciones fiscales',
        noTaxIds: 'Aún no hay ninguna. La identificación fiscal figura en las facturas nuevas.',
        taxIdType: 'Tipo de identificación fiscal',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Identificación fiscal',
        example: (value) => `Por ejemplo, ${value}`,
        add: 'Añadir identificación fiscal',
        most: 'No se pueden guardar más. Elimina una para añadir otra.',
        remove: 'Eliminar',
        removeNamed: (taxId) => `Eliminar ${taxId}`,
        removing: (taxId) => `¿Eliminar ${taxId}? Ya no figurará en las facturas nuevas.`,
        confirmRemoval: 'Eliminar identificación fiscal',
        keep: 'Conservar',
        removed: 'Identificación fiscal eliminada.',
        verifications: {
          pending: 'En verificación',
          verified: 'Verificada',
          unverified: 'No verificada',
          unavailable: 'Sin comprobar',
        },

        save: 'Guardar datos',
        saved: 'Datos de facturación guardados.',
        invalid: {
          name: 'Este nombre no se ha aceptado. Acórtalo.',
          email: 'Introduce una dirección de correo completa, por ejemplo, facturas@example.com.',
          phone: 'Este número de teléfono no se ha aceptado. Revísalo o acórtalo.',
          address: 'Esta dirección no se ha aceptado. Revisa cada línea y el país.',
          country: 'Elige el país de esta dirección.',
          taxIdType: 'Elige qué tipo de identificación fiscal es.',
          taxId: 'Esto no parece una identificación fiscal de este tipo. Revisa ambas cosas.',
        },
      },
    },
  },
}
