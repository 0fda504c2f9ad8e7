import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from '../messages/createPlural.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const plural = createPlural('pt-BR')

const unchanged = 'Nada foi cobrado nem alterado.'
const refused = `Esta solicitação foi recusada. ${unchanged} Recarregue a página e tente novamente.`
const notSetUp = `A cobrança ainda não está totalmente configurada aqui. ${unchanged} Entre em contato com o suporte.`
const stripeFailed = `O serviço de pagamento não respondeu como esperado. ${unchanged} Tente novamente em instantes.`
const notPossible = `Isso não é possível com o seu plano no momento. ${unchanged} Entre em contato com o suporte.`

const manage = 'Gerenciar cobrança'
const addMethod = 'Adicionar forma de pagamento'

const changesTo = (plan: string, date: string) => `Mudança para ${plan} em ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'Seu plano está pausado.',
  trial_ended: 'Seu plano está pausado porque o período de teste terminou sem uma forma de pagamento.',
  payment_failed: 'Seu plano está pausado porque um pagamento falhou.',
  collection: 'Nada será cobrado até que os pagamentos sejam retomados.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `Nada será cobrado até ${date}.` : `Seu plano está pausado até ${date}.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Ativo', 'Mudar de plano', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `${amount}${taxExtra ? ' mais impostos' : ''}`
    if (sendsInvoice) return date && `Próxima fatura em ${date}${price && `, no valor de ${price}`}.`
    return date && `Renovação em ${date}${price && ` por ${price}`}.`
  }),
  trialing: state(
    'Teste',
    'Mudar de plano',
    ({ date, price }) => `Período de teste até ${date}${price && `, depois ${price}`}.`,
  ),
  trial_without_method: state(
    'Teste',
    addMethod,
    ({ date }) => `O período de teste termina em ${date}. Adicione uma forma de pagamento para continuar.`,
  ),
  canceling: state('', 'Manter plano', ({ date }) => `Seu plano termina em ${date}. Você mantém o acesso até lá.`),
  scheduled_change: state('Ativo', 'Desfazer mudança', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Falha no pagamento',
    'Pagar agora',
    ({ due, date }) => due && `O pagamento de ${due} está atrasado.${date && ` Tentaremos novamente em ${date}.`}`,
  ),
  action_required: state(
    'Pagamento a confirmar',
    'Confirmar pagamento',
    ({ due }) => due && `Seu banco pede que você confirme o pagamento de ${due}.`,
  ),
  incomplete: state(
    'Não iniciado',
    'Concluir pagamento',
    ({ date }) => `Conclua seu primeiro pagamento${date && ` até ${date}`}.`,
  ),
  incomplete_expired: state(
    'Não iniciado',
    '',
    () => 'O primeiro pagamento não foi concluído a tempo, por isso este plano não foi iniciado.',
  ),
  unpaid: state('Suspenso', 'Pagar agora', () => 'O pagamento está atrasado e não haverá novas tentativas.'),
  collection_paused: state('Pagamentos pausados', 'Retomar pagamentos', paused),
  paused: state('Pausado', 'Retomar', paused),
  canceled: state('Encerrado', '', ({ date }) => `Seu plano terminou em ${date}.`),
  unknown: state('', manage, ({ from, to }) => `De ${from} a ${to}`),
}

const intervals = {
  day: { one: 'dia', other: 'dias' },
  week: { one: 'semana', other: 'semanas' },
  month: { one: 'mês', other: 'meses' },
  year: { one: 'ano', other: 'anos' },
}
const periods = { one: 'período', other: 'períodos' }
const rhythms = { day: 'Diária', week: 'Semanal', month: 'Mensal', year: 'Anual' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'É muito caro',
  missing_features: 'Faltam recursos de que preciso',
  switched_service: 'Vou mudar para outro serviço',
  unused: 'Não uso o suficiente',
  customer_service: 'O atendimento ao cliente deixou a desejar',
  too_complex: 'É muito complicado',
  low_quality: 'A qualidade não é boa o suficiente',
  other: 'Outro motivo',
}

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'licença', other: 'licenças' })}`

const notSaved = 'Nada foi salvo.'
const declined = `Seu banco recusou esta forma de pagamento. ${notSaved} Tente outra ou fale com o seu banco.`

/** Brazilian Portuguese. Machine-made. */
export const ptBR: BillingLocale = {
  locale: 'pt-BR',
  messages: {
    title: 'Cobrança',
    manage,
    loading: 'Carregando os dados de cobrança',
    opening: 'Abrindo a página de cobrança',
    retry: 'Tentar novamente',
    fallback: 'Abrir a página de cobrança',
    failed: 'Não foi possível carregar seus dados de cobrança.',
    partial: 'Não foi possível carregar alguns dados de cobrança.',
    offline: `Você está sem conexão. ${unchanged} O carregamento continua sozinho assim que a conexão voltar.`,
    deleted: 'Esta conta de cobrança foi encerrada. Nada mais será cobrado de você.',
    unchanged,
    checking: 'Buscando suas alterações…',
    delayed: 'Uma alteração pode levar um minuto para aparecer aqui.',
    bankFailed: 'Não foi possível carregar a resposta do seu banco.',

    plan: {
      title: 'Seu plano',
      failed: 'Não foi possível carregar seu plano.',
      free: 'Gratuito',
      onFree: 'Você está no plano gratuito.',
      ends: (date) => `Termina em ${date}`,
      usageBased: 'Conforme o uso',
      per: (interval, count, shown) => {
        const words = plural(count, own(intervals, interval) ?? periods)
        return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
      },
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'Cancelar plano',
      pause: 'Pausar plano',
      upgrade: 'Fazer upgrade',
      upgradeTo: (plan) => `Fazer upgrade para ${plan}`,
      choose: (plan) => `Escolher ${plan}`,
      choices: 'Escolher um plano',

      discount: 'Desconto',
      off: (value, name, until) => `${name && `${name}, `}${value} de desconto${until && ` até ${until}`}`,
      scheduled: 'Mudança agendada',
      changesTo,
      waits: (plan, date) => `A mudança para ${plan} aguarda o pagamento até ${date}.`,
      drop: 'Descartar mudança',
      credit: 'Saldo de crédito',
      nextCharge: 'Próxima cobrança',
      chargeOn: (amount, date) => (amount ? `${amount} em ${date}` : date),
    },

    paymentMethod: {
      title: 'Forma de pagamento',
      failed: 'Não foi possível carregar sua forma de pagamento.',
      none: 'Nenhuma forma de pagamento ainda.',
      add: addMethod,
      update: 'Atualizar forma de pagamento',
      card: 'Cartão',
      bankAccount: 'Conta bancária',
      other: 'Forma de pagamento',
      ending: (name, last4) => `${name} com final ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `Expira em ${date}`,
      expired: (date) => `Expirou em ${date}`,
      paysFor: (plans) => `Usada para pagar ${plans}`,
      isDefault: 'Padrão',
    },

    details: {
      title: 'Dados de cobrança',
      failed: 'Não foi possível carregar seus dados de cobrança.',
    },

    invoices: {
      title: 'Faturas',
      failed: 'Não foi possível carregar suas faturas.',
      none: 'Nenhuma fatura ainda. A primeira aparecerá aqui depois do seu primeiro pagamento.',
      date: 'Data',
      number: 'Número',
      status: 'Status',
      amount: 'Valor',
      actions: 'Ações',
      statuses: { open: 'Em aberto', paid: 'Paga', uncollectible: 'Incobrável', void: 'Anulada' },
      due: (date) => `Vence em ${date}`,
      pay: 'Pagar',
      payInvoice: (invoice, amount) => `Pagar a fatura ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `Baixar o PDF da fatura ${invoice} de ${date} (abre em uma nova guia)`,
      noNumber: 'sem número',
      more: 'Mostrar mais',
      all: 'Todas as faturas foram exibidas',
      added: (count, shown) =>
        plural(count, {
          one: `Mais ${shown} fatura exibida`,
          other: `Mais ${shown} faturas exibidas`,
        }),
    },

    alerts: {
      title: 'Requer sua atenção',
      failedPayment: (amount) => `O pagamento de ${amount} falhou.`,
      noMethod: (date) => `Renovação em ${date}, mas não há nenhuma forma de pagamento salva.`,
      more: (_count, shown) => `Mais ${shown}`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'Sua sessão foi encerrada. Faça login novamente para ver seus dados de cobrança.',
      forbidden: `Você não tem permissão para fazer isso. ${unchanged} Fale com a pessoa que gerencia a cobrança.`,
      origin_not_allowed: refused,
      plan_not_allowed: `Este plano não está disponível. ${unchanged} Escolha outro.`,
      not_found: `Isso não existe mais. ${unchanged} Recarregue a página para ver a situação atual.`,
      customer_not_found: `Sua conta de cobrança não foi encontrada. ${unchanged} Entre em contato com o suporte.`,
      method_not_allowed: refused,
      already_subscribed: `Você já tem um plano. ${unchanged} Recarregue a página para vê-lo.`,
      conflict: `Seus dados de cobrança mudaram nesse meio-tempo. ${unchanged} Confira-os e tente novamente.`,
      preview_outdated: `O preço exibido não vale mais. ${unchanged} Confira o novo antes de confirmar.`,
      no_customer: 'Você ainda não tem uma conta de cobrança. Escolha um plano para criar uma.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: 'O pagamento não foi concluído. Tente outra forma de pagamento.',
      operation_not_enabled: notPossible,
      not_resumable: `Este plano terminou e não pode ser retomado. ${unchanged} Escolha um plano para recomeçar.`,
      managed_by_schedule: `Já há uma mudança prevista para este plano. ${unchanged} Entre em contato com o suporte.`,
      in_use: `Esta forma de pagamento é usada para pagar seu plano. ${unchanged} Adicione outra primeiro.`,
      invalid_details: `Esses dados não foram aceitos. ${unchanged} Confira o que você informou e tente novamente.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `Foram feitas solicitações demais de uma só vez. ${unchanged} Tente novamente em instantes.`,
      internal_error: `Ocorreu um problema do nosso lado. ${unchanged} Tente novamente em instantes.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `A operação demorou demais. ${unchanged} Tente novamente em instantes.`,
      busy: 'Há outra operação em andamento, por isso esta não começou. Tente de novo em instantes.',
      network_error: `Não foi possível acessar o servidor. ${unchanged} Verifique sua conexão e tente novamente.`,
      offline: `Você está sem conexão. ${unchanged} Verifique sua conexão e tente novamente.`,
      invalid_response: `Não foi possível ler a resposta do servidor. ${unchanged} Tente novamente em instantes.`,
      unknown: `Ocorreu um problema. ${unchanged} Tente novamente em instantes.`,
    },

    flows: {
      form: {
        close: 'Fechar',
        notNow: 'Agora não',
        back: 'Voltar',
        working: 'Um momento',
        uncertain:
          'Não há certeza de que a operação foi concluída. Confira o que aparece aqui antes de tentar novamente.',
        redirect: 'Continuar na página da Stripe',

        save: 'Salvar forma de pagamento',
        loading: 'Carregando o formulário de pagamento',
        processing:
          'Seu banco ainda precisa confirmar esta forma de pagamento, o que pode levar alguns dias. Depois disso, ela aparecerá aqui.',
        checking: 'Verificando o resultado…',
        saved: 'Sua forma de pagamento foi salva.',
        paid: 'Seu pagamento foi realizado.',
        paymentProcessing: 'Seu banco ainda precisa confirmar este pagamento. Depois disso, ele aparecerá aqui.',

        errors: {
          stripe_js_blocked:
            'Não foi possível carregar o formulário de pagamento. Um bloqueador de anúncios ou a sua rede pode estar impedindo.',
          confirmation_blocked:
            'Seu banco pede que você confirme este pagamento, mas não foi possível exibir a solicitação aqui.',
          hosted_only: 'Este pagamento só pode ser feito na página da própria fatura. Nada foi cobrado.',
          in_use:
            'Esta forma de pagamento é usada para pagar um plano, por isso não foi removida. Defina outra como padrão primeiro.',
          key_mismatch: `O formulário de pagamento não corresponde a esta conta. ${notSaved} Entre em contato com o suporte.`,
          form_expired: `Este formulário havia expirado. ${notSaved} Informe novamente seus dados de pagamento.`,
          setup_incomplete: `Não foi possível confirmar a forma de pagamento. ${notSaved} Tente novamente ou use outra.`,
          not_default: 'Sua forma de pagamento foi salva, mas ainda não é a padrão.',
          not_shown: 'Sua forma de pagamento foi salva, mas ainda não aparece aqui.',
          authentication_failed: `Seu banco não conseguiu confirmar sua identidade. ${notSaved} Tente novamente ou use outra forma de pagamento.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `Seu cartão não tem saldo ou limite suficiente. ${notSaved} Use outra forma de pagamento.`,
          expired_card: `Seu cartão expirou. ${notSaved} Use outro.`,
          incorrect_cvc: `O código de segurança está incorreto. ${notSaved} Confira-o e tente novamente.`,
          processing_error: `Seu banco não conseguiu processar a operação. ${notSaved} Tente novamente em instantes.`,
        },
      },

      methods: {
        title: 'Formas de pagamento',
        meaning: 'Com “Definir como padrão”, todos os planos e faturas passam a ser cobrados nessa forma de pagamento.',
        loading: 'Carregando todas as formas de pagamento…',
        failed: 'Não foi possível carregar todas as suas formas de pagamento.',

        makeDefault: 'Definir como padrão',
        makeDefaultOf: (method) => `Definir como padrão: ${method}`,
        forAll: 'Usar em todos os planos',
        forAllOf: (method) => `Usar em todos os planos: ${method}`,
        charged: (method) => `A partir de agora, tudo é cobrado em ${method}.`,

        remove: 'Remover',
        removeOf: (method) => `Remover ${method}`,
        ask: (method) => `Remover ${method}?`,
        keep: 'Manter',
        keepOf: (method) => `Manter ${method}`,
        removed: (method) => `Forma de pagamento removida: ${method}.`,

        addMeaning: 'Todos os planos e faturas passam a ser cobrados nesta forma de pagamento.',
      },

      plan: {
        title: 'Mudar de plano',
        plans: 'Planos',
        current: 'Plano atual',
        billed: 'Cobrança',
        rhythm: (interval, count, shown) =>
          count === 1
            ? (own(rhythms, interval) ?? 'Outra')
            : `A cada ${shown} ${plural(count, own(intervals, interval) ?? periods)}`,
        quantity: 'Licenças',
        between: (minimum, maximum) => (maximum ? `De ${minimum} a ${maximum}.` : `${minimum} ou mais.`),
        notBetween: (minimum, maximum) =>
          maximum
            ? `Informe um número inteiro de ${minimum} a ${maximum}.`
            : `Informe um número inteiro, ${minimum} ou mais.`,
        nothingElse: 'Nenhum outro plano está disponível.',

        now: 'A mudança entra em vigor imediatamente.',
        nowForNothing: 'A mudança entra em vigor imediatamente; nada é cobrado agora.',
        later: (plan, date) => `Mudança para ${plan} em ${date}; nada é cobrado agora.`,
        seatsLater: (count, shown, date) => `Mudança para ${seats(count, shown)} em ${date}; nada é cobrado agora.`,
        dueNow: 'A pagar agora',
        nextOn: (date) => `Próxima cobrança em ${date}`,
        usage: 'O uso até lá será somado a esse valor.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `Mudar para ${plan} e pagar ${amount}` : `Mudar para ${plan}`),
        confirmSeats: (count, shown, amount) =>
          amount ? `Mudar para ${seats(count, shown)} e pagar ${amount}` : `Mudar para ${seats(count, shown)}`,
        confirmOn: (date) => `Mudar em ${date}`,

        donePlan: (plan) => `Seu plano agora é ${plan}.`,
        doneSeats: (count, shown) => `Agora você tem ${seats(count, shown)}.`,
        doneLater: (date) => `Seu plano mudará em ${date}.`,
        processing: 'O pagamento está em andamento. A mudança aparecerá aqui assim que ele for recebido.',
        owed: 'O pagamento ainda está pendente.',

        unpaid: 'Seu plano ainda não mudou',
        waits: (plan, amount, date) =>
          `A mudança para ${plan} aguarda o pagamento de ${amount} até ${date}. Conclua o pagamento ou descarte a mudança: nesse caso, nada será cobrado por ela.`,
        dropped: (plan) => `A mudança para ${plan} não será feita, e nada será cobrado por ela.`,

        unused: 'Tempo não utilizado',
        remaining: 'Tempo restante',
        line: 'Item',
        otherLines: 'Outros itens',
        tax: 'Impostos',
        toCredit: 'Vai para o seu saldo de crédito',
        noneToCome: 'Não haverá mais cobranças.',
        upcomingFailed: 'Não foi possível carregar a próxima cobrança.',
      },

      cancel: {
        leave: {
          title: (plan) => `Cancelar ${plan}`,
          keep: 'Manter plano',
          nothing: 'Não há nenhum plano para cancelar aqui.',

          reason: 'Qual é o principal motivo?',
          reasons,
          comment: 'Quer acrescentar algo? (opcional)',
          next: 'Continuar',

          offers: 'Em vez disso, você também pode escolher uma destas opções.',
          pause: 'Pausar seu plano',
          pauseMeaning: 'Nada é cobrado até que você o retome.',
          pauseAction: 'Pausar em vez de cancelar',
          cheaper: (plan) => `Mudar para ${plan}`,
          onward: 'Continuar com o cancelamento',

          ends: (plan, date) => `${plan} termina em ${date}. Você mantém o acesso até lá.`,
          trialEnds: (plan, date) => `O período de teste de ${plan} termina em ${date}. Você mantém o acesso até lá.`,
          endsNow: (plan) =>
            `${plan} termina imediatamente, e com isso o seu acesso. Depois, ele não poderá ser retomado.`,
          end: 'Término',
          now: 'Imediatamente',
          notCharged: 'Deixa de ser cobrado',
          stillDue: 'Ainda em aberto',
          usage: 'O que você usar até lá ainda será cobrado.',
          dropsChange: (plan) => `A mudança para ${plan} não será feita.`,
          action: (date) => `Cancelar em ${date}`,
          actionNow: 'Cancelar agora',
          done: (date) => (date ? `O cancelamento para ${date} está confirmado.` : 'Seu plano terminou.'),
        },
        keep: {
          title: (plan) => `Manter ${plan}`,
          renews: (date, amount, isLess) => {
            if (!date) return 'Ele continua como antes.'
            const price = amount && ` por ${amount}${isLess ? ' menos o seu desconto' : ''}`
            return `Ele será renovado em ${date}${price}, como antes.`
          },
          trial: (date, price) => `Seu período de teste continua até ${date}${price && `, depois ${price}`}.`,
          action: 'Manter plano',
          done: 'Seu plano continua.',
        },
        undo: {
          title: (plan) => `Continuar com ${plan}`,
          dropped: (plan, date, amount) =>
            `A mudança para ${plan} em ${date} não será feita.${amount && ` A cobrança nessa data será de ${amount}, como antes.`}`,
          action: 'Desfazer mudança',
          done: (plan) => `Você continua com ${plan}.`,
        },
        pause: {
          title: (plan) => `Pausar ${plan}`,
          meaning: (price) =>
            `Seu plano é interrompido agora e fica pausado até que você o retome. ${price ? `Enquanto isso, a cobrança de ${price} fica suspensa` : 'Enquanto isso, nada é cobrado'}.`,
          credit: (date) => `O que você pagou até ${date} será creditado quando você o retomar.`,
          action: 'Pausar plano',
          done: 'A pausa do seu plano está confirmada.',
        },
        unpause: {
          title: (plan) => `Retomar ${plan}`,
          starts: (price, isLess) =>
            price
              ? `Um novo período começa agora, com uma cobrança imediata de ${price}${isLess ? ', menos crédito e descontos' : ''}.`
              : 'Um novo período começa agora, e pode haver um pagamento a fazer.',
          needsMethod: (price) =>
            `Seu período de teste terminou sem uma forma de pagamento. Adicione uma primeiro${price && `: ao retomar, a cobrança será de ${price}`}.`,
          addMethod,
          otherMethod: 'Usar outra forma de pagamento',
          charges: (date, amount) => {
            if (!date) return 'As cobranças recomeçam com a próxima fatura.'
            return `As cobranças recomeçam com a próxima fatura${amount ? `: ${amount} em ${date}` : `, em ${date}`}.`
          },
          action: 'Retomar',
          actionPayments: 'Retomar pagamentos',
          done: 'Seu plano está ativo novamente.',
          processing: 'Seu plano está ativo novamente. O pagamento está em andamento.',
          unpaid: 'Seu plano está ativo novamente, mas o pagamento ainda está pendente.',
        },
        changed: 'Seu plano mudou nesse meio-tempo, por isso não há mais nada a fazer aqui.',
      },

      pay: {
        title: (amount) => `Pagar ${amount}`,
        titleToConfirm: (amount) => `Confirmar o pagamento de ${amount}`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `Referente a ${plan}`
          return plan ? `Fatura ${invoice}, referente a ${plan}` : `Fatura ${invoice}`
        },
        bankWaits: 'Seu banco aguarda a sua confirmação.',

        method: 'Forma de pagamento',
        other: 'Outra forma de pagamento',
        otherDetail: 'Todos os planos e faturas passam a ser cobrados nesta forma de pagamento',
        noMethod: 'Nenhuma forma de pagamento está salva.',

        action: (amount) => `Pagar ${amount}`,
        actionToConfirm: 'Confirmar pagamento',
        saveAndPay: (amount) => `Salvar e pagar ${amount}`,
        hosted: 'Pagar na página da fatura',

        over: 'Esta fatura não está mais em aberto, então não há nada a pagar aqui.',
        paid: (amount) => `O pagamento de ${amount} foi realizado.`,
        paidForChange: (amount, plan) =>
          `O pagamento de ${amount} foi realizado e a mudança para ${plan} já está valendo.`,
        processing: (amount) => `Seu banco está processando o pagamento de ${amount}. Isso pode levar alguns dias.`,
      },

      details: {
        none: 'Nenhum dado de cobrança ainda.',
        edit: 'Editar',
        editDetails: 'Editar dados de cobrança',

        name: 'Nome',
        email: 'E-mail',
        phone: 'Telefone',
        address: 'Endereço',
        country: 'País ou região',
        line1: 'Endereço, linha 1',
        line2: 'Endereço, linha 2',
        city: 'Cidade',
        state: 'Estado ou região',
        postalCode: 'CEP ou código postal',
        choose: 'Escolher…',

        taxIds: 'Identificações fiscais',
        noTaxIds: 'Nenhuma ainda. A identificação fiscal aparece nas novas faturas.',
        taxIdType: 'Tipo de identificação fiscal',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: 'Identificação fiscal',
        example: (value) => `Por exemplo, ${value}`,
        add: 'Adicionar identificação fiscal',
        most: 'Não é possível salvar mais. Remova uma para adicionar outra.',
        remove: 'Remover',
        removeNamed: (taxId) => `Remover ${taxId}`,
        removing: (taxId) => `Remover ${taxId}? Isso não aparecerá mais nas novas faturas.`,
        confirmRemoval: 'Remover identificação fiscal',
        keep: 'Manter',
        removed: 'Identificação fiscal removida.',
        verifications: {
          pending: 'Em verificação',
          verified: 'Verificada',
          unverified: 'Não verificada',
          unavailable: 'Sem verificação',
        },

        save: 'Salvar dados',
        saved: 'Dados de cobrança salvos.',
        invalid: {
          name: 'Este nome não foi aceito. Encurte-o.',
          email: 'Informe um endereço de e-mail completo, por exemplo, faturas@example.com.',
          phone: 'Este número de telefone não foi aceito. Confira-o ou encurte-o.',
          address: 'Este endereço não foi aceito. Confira cada linha e o país.',
          country: 'Escolha o país deste endereço.',
          taxIdType: 'Escolha o tipo desta identificação fiscal.',
          taxId: 'Isso não parece uma identificação fiscal deste tipo. Confira os dois.',
        },
      },
    },
  },
}
