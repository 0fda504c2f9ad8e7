import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const unchanged = '결제나 변경은 이루어지지 않았습니다.'
const refused = `요청이 거부되었습니다. ${unchanged} 페이지를 새로고침한 후 다시 시도해 주세요.`
const notSetUp = `결제 설정이 아직 완료되지 않았습니다. ${unchanged} 고객 지원팀에 문의해 주세요.`
const stripeFailed = `결제 서비스가 정상적으로 응답하지 않았습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`
const notPossible = `현재 요금제에서는 이 작업을 할 수 없습니다. ${unchanged} 고객 지원팀에 문의해 주세요.`

const manage = '결제 관리'
const addMethod = '결제 수단 추가'

const changesTo = (plan: string, date: string) => `${date}에 ${plan} 요금제로 변경됩니다.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: '요금제가 일시 중지되었습니다.',
  trial_ended: '결제 수단이 없는 상태로 체험 기간이 끝나 요금제가 일시 중지되었습니다.',
  payment_failed: '결제에 실패하여 요금제가 일시 중지되었습니다.',
  collection: '결제를 재개할 때까지 요금이 청구되지 않습니다.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `${date}까지 요금이 청구되지 않습니다.` : `${date}까지 요금제가 일시 중지됩니다.`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('이용 중', '요금제 변경', ({ date, amount, taxExtra, sendsInvoice }) => {
    if (!date) return ''
    if (sendsInvoice) {
      return `${date}에 다음 청구서${amount && `(${amount}${taxExtra ? ', 세금 별도' : ''})`}가 발행됩니다.`
    }
    return amount
      ? `${date}에 갱신되며 ${amount}${taxExtra ? '(세금 별도)' : ''} 요금이 결제됩니다.`
      : `${date}에 갱신됩니다.`
  }),
  trialing: state('체험 중', '요금제 변경', ({ date, price }) =>
    price ? `체험 기간은 ${date}까지이며, 이후 ${price} 요금이 적용됩니다.` : `체험 기간은 ${date}까지입니다.`,
  ),
  trial_without_method: state(
    '체험 중',
    addMethod,
    ({ date }) => `체험 기간이 ${date}에 끝납니다. 계속 이용하려면 결제 수단을 추가해 주세요.`,
  ),
  canceling: state(
    '',
    '요금제 유지',
    ({ date }) => `요금제가 ${date}에 종료됩니다. 그때까지는 계속 이용할 수 있습니다.`,
  ),
  scheduled_change: state('이용 중', '변경 예약 취소', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    '결제 실패',
    '지금 결제',
    ({ due, date }) => due && `${due} 결제가 연체되었습니다.${date && ` ${date}에 결제를 다시 시도합니다.`}`,
  ),
  action_required: state(
    '인증 필요',
    '결제 인증',
    ({ due }) => due && `은행에서 ${due} 결제에 대한 인증을 요청했습니다.`,
  ),
  incomplete: state(
    '시작되지 않음',
    '결제 완료하기',
    ({ date }) => `${date && `${date}까지 `}첫 결제를 완료해 주세요.`,
  ),
  incomplete_expired: state(
    '시작되지 않음',
    '',
    () => '첫 결제가 기한 내에 완료되지 않아 이 요금제가 시작되지 않았습니다.',
  ),
  unpaid: state('이용 정지', '지금 결제', () => '결제가 연체되었으며 더 이상 자동으로 재시도하지 않습니다.'),
  collection_paused: state('결제 일시 중지됨', '결제 재개', paused),
  paused: state('일시 중지됨', '재개', paused),
  canceled: state('종료됨', '', ({ date }) => `요금제가 ${date}에 종료되었습니다.`),
  unknown: state('', manage, ({ from, to }) => `${from} ~ ${to}`),
}

const units = { day: '일', week: '주', month: '월', year: '년' }
const spans = { day: '일', week: '주', month: '개월', year: '년' }
const rhythms = { day: '매일', week: '매주', month: '매월', year: '매년' }

/** "3개월", and of what is unknown "3개 기간". */
const span = (interval: string, shown: string) => `${shown}${own(spans, interval) ?? '개 기간'}`

const reasons: Record<CancellationReason, string> = {
  too_expensive: '가격이 너무 비싸서',
  missing_features: '필요한 기능이 없어서',
  switched_service: '다른 서비스로 옮기려고',
  unused: '자주 사용하지 않아서',
  customer_service: '고객 지원이 만족스럽지 않아서',
  too_complex: '사용하기가 너무 복잡해서',
  low_quality: '품질이 만족스럽지 않아서',
  other: '기타',
}

const notSaved = '아무것도 저장되지 않았습니다.'
const declined = `은행에서 이 결제 수단을 거절했습니다. ${notSaved} 다른 결제 수단을 사용하거나 은행에 문의해 주세요.`

/** Korean. Machine-made. */
export const ko: BillingLocale = {
  locale: 'ko',
  messages: {
    title: '결제',
    manage,
    loading: '결제 정보를 불러오는 중',
    opening: '결제 관리 페이지를 여는 중',
    retry: '다시 시도',
    fallback: '결제 관리 페이지에서 진행하기',
    failed: '결제 정보를 불러오지 못했습니다.',
    partial: '일부 결제 정보를 불러오지 못했습니다.',
    offline: `오프라인 상태입니다. ${unchanged} 다시 연결되면 자동으로 불러옵니다.`,
    deleted: '이 결제 계정은 해지되었습니다. 더 이상 요금이 청구되지 않습니다.',
    unchanged,
    checking: '변경 사항을 확인하는 중…',
    delayed: '변경 사항이 여기에 표시되기까지 1분 정도 걸릴 수 있습니다.',
    bankFailed: '은행의 응답을 불러오지 못했습니다.',

    plan: {
      title: '내 요금제',
      failed: '요금제를 불러오지 못했습니다.',
      free: '무료',
      onFree: '무료 요금제를 이용 중입니다.',
      ends: (date) => `${date} 종료`,
      usageBased: '사용량 기준',
      per: (interval, count, shown) => `/ ${count === 1 ? (own(units, interval) ?? '기간') : span(interval, shown)}`,
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: '요금제 해지',
      pause: '요금제 일시 중지',
      upgrade: '업그레이드',
      upgradeTo: (plan) => `업그레이드: ${plan} 요금제`,
      choose: (plan) => `${plan} 선택`,
      choices: '요금제 선택',

      discount: '할인',
      off: (value, name, until) => `${name && `${name}, `}${value} 할인${until && ` (${until}까지)`}`,
      scheduled: '예약된 변경',
      changesTo,
      waits: (plan, date) => `${date}까지 결제하면 ${plan} 요금제로 변경됩니다.`,
      drop: '변경 취소',
      credit: '크레딧 잔액',
      nextCharge: '다음 결제',
      chargeOn: (amount, date) => (amount ? `${date}, ${amount}` : date),
    },

    paymentMethod: {
      title: '결제 수단',
      failed: '결제 수단을 불러오지 못했습니다.',
      none: '아직 결제 수단이 없습니다.',
      add: addMethod,
      update: '결제 수단 변경',
      card: '카드',
      bankAccount: '은행 계좌',
      other: '결제 수단',
      ending: (name, last4) => `${name} 끝자리 ${last4}`,
      detail: (label, detail) => `${label} (${detail})`,
      expires: (date) => `유효 기간: ${date}`,
      expired: (date) => `만료됨: ${date}`,
      paysFor: (plans) => `${plans} 결제에 사용`,
      isDefault: '기본',
    },

    details: {
      title: '청구 정보',
      failed: '청구 정보를 불러오지 못했습니다.',
    },

    invoices: {
      title: '청구서',
      failed: '청구서를 불러오지 못했습니다.',
      none: '아직 청구서가 없습니다. 첫 결제 후 여기에 표시됩니다.',
      date: '날짜',
      number: '번호',
      status: '상태',
      amount: '금액',
      actions: '작업',
      statuses: { open: '미결제', paid: '결제 완료', uncollectible: '회수 불가', void: '무효' },
      due: (date) => `결제 기한: ${date}`,
      pay: '결제',
      payInvoice: (invoice, amount) => `결제: 청구서 ${invoice}, ${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `청구서 ${invoice} PDF 다운로드, ${date} (새 탭에서 열림)`,
      noNumber: '번호 없음',
      more: '더 보기',
      all: '모든 청구서를 표시했습니다',
      added: (_count, shown) => `청구서 ${shown}개를 더 표시했습니다`,
    },

    alerts: {
      title: '확인 필요',
      failedPayment: (amount) => `${amount} 결제에 실패했습니다.`,
      noMethod: (date) => `${date}에 갱신되지만 등록된 결제 수단이 없습니다.`,
      more: (_count, shown) => `그 외 ${shown}건`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: '로그아웃되었습니다. 결제 정보를 보려면 다시 로그인해 주세요.',
      forbidden: `이 작업을 할 권한이 없습니다. ${unchanged} 결제 담당자에게 문의해 주세요.`,
      origin_not_allowed: refused,
      plan_not_allowed: `이 요금제는 제공되지 않습니다. ${unchanged} 다른 요금제를 선택해 주세요.`,
      not_found: `더 이상 존재하지 않는 항목입니다. ${unchanged} 페이지를 새로고침하여 최신 상태를 확인해 주세요.`,
      customer_not_found: `결제 계정을 찾을 수 없습니다. ${unchanged} 고객 지원팀에 문의해 주세요.`,
      method_not_allowed: refused,
      already_subscribed: `이미 이용 중인 요금제가 있습니다. ${unchanged} 페이지를 새로고침하여 확인해 주세요.`,
      conflict: `그사이 결제 정보가 변경되었습니다. ${unchanged} 내용을 확인한 후 다시 시도해 주세요.`,
      preview_outdated: `표시된 금액은 더 이상 유효하지 않습니다. ${unchanged} 새 금액을 확인한 후 확정해 주세요.`,
      no_customer: '아직 결제 계정이 없습니다. 요금제를 선택하면 계정이 만들어집니다.',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: '결제가 완료되지 않았습니다. 다른 결제 수단으로 시도해 주세요.',
      operation_not_enabled: notPossible,
      not_resumable: `이 요금제는 종료되어 재개할 수 없습니다. ${unchanged} 다시 시작하려면 요금제를 선택해 주세요.`,
      managed_by_schedule: `이 요금제에는 이미 예약된 변경이 있습니다. ${unchanged} 고객 지원팀에 문의해 주세요.`,
      in_use: `요금제 결제에 사용 중인 결제 수단입니다. ${unchanged} 먼저 다른 결제 수단을 추가해 주세요.`,
      invalid_details: `입력한 내용을 사용할 수 없습니다. ${unchanged} 내용을 확인한 후 다시 시도해 주세요.`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `한꺼번에 너무 많은 요청이 발생했습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`,
      internal_error: `내부 오류가 발생했습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `시간이 너무 오래 걸려 중단되었습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`,
      busy: '다른 작업이 아직 진행 중이어서 이 작업은 시작되지 않았습니다. 잠시 후 다시 시도해 주세요.',
      network_error: `서버에 연결할 수 없습니다. ${unchanged} 인터넷 연결을 확인한 후 다시 시도해 주세요.`,
      offline: `오프라인 상태입니다. ${unchanged} 인터넷 연결을 확인한 후 다시 시도해 주세요.`,
      invalid_response: `서버의 응답을 읽을 수 없습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`,
      unknown: `문제가 발생했습니다. ${unchanged} 잠시 후 다시 시도해 주세요.`,
    },

    flows: {
      form: {
        close: '닫기',
        notNow: '나중에',
        back: '뒤로',
        working: '잠시만 기다려 주세요',
        uncertain: '처리가 완료되었는지 확실하지 않습니다. 다시 시도하기 전에 여기에 표시된 내용을 먼저 확인해 주세요.',
        redirect: 'Stripe 페이지에서 계속하기',

        save: '결제 수단 저장',
        loading: '결제 양식을 불러오는 중',
        processing:
          '은행에서 이 결제 수단을 확인하고 있으며, 며칠이 걸릴 수 있습니다. 확인이 끝나면 여기에 표시됩니다.',
        checking: '결과를 확인하는 중…',
        saved: '결제 수단이 저장되었습니다.',
        paid: '결제가 완료되었습니다.',
        paymentProcessing: '은행에서 이 결제를 확인하고 있습니다. 확인이 끝나면 여기에 표시됩니다.',

        errors: {
          stripe_js_blocked:
            '결제 양식을 불러오지 못했습니다. 광고 차단 프로그램이나 네트워크 설정 때문일 수 있습니다.',
          confirmation_blocked: '은행에서 이 결제에 대한 인증을 요청했지만 여기에 인증 창을 표시할 수 없습니다.',
          hosted_only: '이 결제는 청구서 페이지에서만 할 수 있습니다. 결제된 금액은 없습니다.',
          in_use:
            '요금제 결제에 사용 중인 결제 수단이어서 삭제하지 않았습니다. 먼저 다른 결제 수단을 기본으로 설정해 주세요.',
          key_mismatch: `결제 양식과 계정이 서로 일치하지 않습니다. ${notSaved} 고객 지원팀에 문의해 주세요.`,
          form_expired: `양식이 만료되었습니다. ${notSaved} 결제 정보를 다시 입력해 주세요.`,
          setup_incomplete: `결제 수단을 확인하지 못했습니다. ${notSaved} 다시 시도하거나 다른 결제 수단을 사용해 주세요.`,
          not_default: '결제 수단이 저장되었지만 아직 기본으로 설정되지 않았습니다.',
          not_shown: '결제 수단이 저장되었지만 아직 여기에 표시되지 않습니다.',
          authentication_failed: `은행에서 본인 인증을 완료하지 못했습니다. ${notSaved} 다시 시도하거나 다른 결제 수단을 사용해 주세요.`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `카드 잔액이 부족합니다. ${notSaved} 다른 결제 수단을 사용해 주세요.`,
          expired_card: `카드가 만료되었습니다. ${notSaved} 다른 카드를 사용해 주세요.`,
          incorrect_cvc: `보안 코드가 올바르지 않습니다. ${notSaved} 확인한 후 다시 시도해 주세요.`,
          processing_error: `은행에서 요청을 처리하지 못했습니다. ${notSaved} 잠시 후 다시 시도해 주세요.`,
        },
      },

      methods: {
        title: '결제 수단',
        meaning: '‘기본으로 설정’을 선택하면 앞으로 모든 요금제와 청구서가 해당 결제 수단으로 결제됩니다.',
        loading: '모든 결제 수단을 불러오는 중…',
        failed: '일부 결제 수단을 불러오지 못했습니다.',

        makeDefault: '기본으로 설정',
        makeDefaultOf: (method) => `기본으로 설정: ${method}`,
        forAll: '모든 요금제에 사용',
        forAllOf: (method) => `모든 요금제에 사용: ${method}`,
        charged: (method) => `앞으로 모든 결제에 사용되는 결제 수단: ${method}`,

        remove: '삭제',
        removeOf: (method) => `삭제: ${method}`,
        ask: (method) => `${method} 결제 수단을 삭제하시겠습니까?`,
        keep: '유지',
        keepOf: (method) => `유지: ${method}`,
        removed: (method) => `${method} 결제 수단이 삭제되었습니다.`,

        addMeaning: '앞으로 모든 요금제와 청구서가 이 결제 수단으로 결제됩니다.',
      },

      plan: {
        title: '요금제 변경',
        plans: '요금제',
        current: '현재 요금제',
        billed: '결제 주기',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? '기타') : `${span(interval, shown)}마다`,
        quantity: '시트',
        between: (minimum, maximum) =>
          maximum ? `최소 ${minimum}개, 최대 ${maximum}개입니다.` : `최소 ${minimum}개입니다.`,
        notBetween: (minimum, maximum) =>
          maximum
            ? `${minimum}에서 ${maximum} 사이의 정수를 입력해 주세요.`
            : `${minimum} 이상의 정수를 입력해 주세요.`,
        nothingElse: '선택할 수 있는 다른 요금제가 없습니다.',

        now: '변경 사항이 즉시 적용됩니다.',
        nowForNothing: '변경 사항이 즉시 적용되며, 지금 결제되는 금액은 없습니다.',
        later: (plan, date) => `${date}에 ${plan} 요금제로 변경되며, 지금 결제되는 금액은 없습니다.`,
        seatsLater: (_count, shown, date) => `${date}에 시트 ${shown}개로 변경되며, 지금 결제되는 금액은 없습니다.`,
        dueNow: '지금 결제할 금액',
        nextOn: (date) => `다음 결제 (${date})`,
        usage: '그때까지의 사용량에 따른 요금이 추가됩니다.',
        announced: (label, amount) => `${label}: ${amount}.`,

        confirmPlan: (plan, amount) => (amount ? `${plan} 요금제로 변경하고 ${amount} 결제` : `${plan} 요금제로 변경`),
        confirmSeats: (_count, shown, amount) =>
          amount ? `시트 ${shown}개로 변경하고 ${amount} 결제` : `시트 ${shown}개로 변경`,
        confirmOn: (date) => `${date}에 변경`,

        donePlan: (plan) => `이제 ${plan} 요금제를 이용 중입니다.`,
        doneSeats: (_count, shown) => `이제 시트 ${shown}개를 이용할 수 있습니다.`,
        doneLater: (date) => `요금제가 ${date}에 변경됩니다.`,
        processing: '결제가 처리되는 중입니다. 결제가 완료되면 이 페이지에 변경 사항이 표시됩니다.',
        owed: '아직 결제가 완료되지 않았습니다.',

        unpaid: '요금제가 아직 변경되지 않았습니다',
        waits: (plan, amount, date) =>
          `${plan} 요금제로 변경하려면 ${date}까지 ${amount} 결제를 완료해야 합니다. 변경을 취소하면 이에 대한 요금은 청구되지 않습니다.`,
        dropped: (plan) => `${plan} 요금제로 변경되지 않으며, 이에 대한 요금도 청구되지 않습니다.`,

        unused: '미사용 기간',
        remaining: '남은 기간',
        line: '요금',
        otherLines: '기타 항목',
        tax: '세금',
        toCredit: '크레딧 잔액에 적립',
        noneToCome: '예정된 결제가 없습니다.',
        upcomingFailed: '다음 결제를 불러오지 못했습니다.',
      },

      cancel: {
        leave: {
          title: (plan) => `${plan} 요금제 해지`,
          keep: '요금제 유지',
          nothing: '해지할 요금제가 없습니다.',

          reason: '해지하시는 주된 이유를 알려 주세요.',
          reasons,
          comment: '추가 의견 (선택 사항)',
          next: '계속',

          offers: '해지 대신 다음 방법을 선택할 수도 있습니다.',
          pause: '요금제 일시 중지',
          pauseMeaning: '재개할 때까지 요금이 청구되지 않습니다.',
          pauseAction: '해지 대신 일시 중지',
          cheaper: (plan) => `${plan} 요금제로 변경`,
          onward: '해지 계속하기',

          ends: (plan, date) => `${plan} 요금제가 ${date}에 종료됩니다. 그때까지는 계속 이용할 수 있습니다.`,
          trialEnds: (plan, date) =>
            `${plan} 요금제의 체험 기간이 ${date}에 끝납니다. 그때까지는 계속 이용할 수 있습니다.`,
          endsNow: (plan) =>
            `${plan} 요금제가 즉시 종료되며 더 이상 이용할 수 없습니다. 종료한 후에는 재개할 수 없습니다.`,
          end: '종료',
          now: '즉시',
          notCharged: '더 이상 청구되지 않는 금액',
          stillDue: '미결제 금액',
          usage: '그때까지의 사용량에 대한 요금은 청구됩니다.',
          dropsChange: (plan) => `예약된 ${plan} 요금제로의 변경은 적용되지 않습니다.`,
          action: (date) => `${date}에 해지`,
          actionNow: '지금 해지',
          done: (date) => (date ? `${date} 해지가 확정되었습니다.` : '요금제가 종료되었습니다.'),
        },
        keep: {
          title: (plan) => `${plan} 요금제 유지`,
          renews: (date, amount, isLess) => {
            if (!date) return '기존과 같이 계속 이용합니다.'
            if (!amount) return `기존과 같이 ${date}에 갱신됩니다.`
            return `기존과 같이 ${date}에 갱신되며 ${amount}${isLess ? '에서 할인을 뺀 금액이' : ' 요금이'} 결제됩니다.`
          },
          trial: (date, price) =>
            price
              ? `체험 기간이 ${date}까지 계속되며, 이후 ${price} 요금이 적용됩니다.`
              : `체험 기간이 ${date}까지 계속됩니다.`,
          action: '요금제 유지',
          done: '요금제가 유지됩니다.',
        },
        undo: {
          title: (plan) => `${plan} 요금제 유지`,
          dropped: (plan, date, amount) =>
            `${date}에 예정된 ${plan} 요금제로의 변경이 취소됩니다.${amount && ` 그날 기존과 같이 ${amount} 요금이 결제됩니다.`}`,
          action: '변경 예약 취소',
          done: (plan) => `${plan} 요금제가 유지됩니다.`,
        },
        pause: {
          title: (plan) => `${plan} 요금제 일시 중지`,
          meaning: (price) =>
            `요금제가 지금부터 재개할 때까지 일시 중지됩니다. 그동안 ${price && `${price} `}요금은 청구되지 않습니다.`,
          credit: (date) => `${date}까지의 기간에 대해 이미 결제한 요금은 재개할 때 크레딧으로 적립됩니다.`,
          action: '요금제 일시 중지',
          done: '요금제 일시 중지가 확정되었습니다.',
        },
        unpause: {
          title: (plan) => `${plan} 요금제 재개`,
          starts: (price, isLess) =>
            price
              ? `지금 새로운 결제 주기가 시작되며, ${price} 요금${isLess ? '에서 크레딧과 할인을 뺀 금액이' : '이'} 바로 결제됩니다.`
              : '지금 새로운 결제 주기가 시작되며, 결제가 필요할 수 있습니다.',
          needsMethod: (price) =>
            `결제 수단이 없는 상태로 체험 기간이 끝났습니다. 먼저 결제 수단을 추가해 주세요.${price && ` 재개하면 ${price} 요금이 결제됩니다.`}`,
          addMethod,
          otherMethod: '다른 결제 수단 사용',
          charges: (date, amount) => {
            if (!date) return '다음 청구서부터 결제가 다시 시작됩니다.'
            return amount
              ? `다음 청구서부터 결제가 다시 시작되며, ${date}에 ${amount} 요금이 결제됩니다.`
              : `${date}에 발행되는 다음 청구서부터 결제가 다시 시작됩니다.`
          },
          action: '재개',
          actionPayments: '결제 재개',
          done: '요금제가 재개되었습니다.',
          processing: '요금제가 재개되었으며, 결제가 처리되는 중입니다.',
          unpaid: '요금제가 재개되었지만 아직 결제가 완료되지 않았습니다.',
        },
        changed: '그사이 요금제가 변경되어 여기에서 더 할 작업이 없습니다.',
      },

      pay: {
        title: (amount) => `${amount} 결제`,
        titleToConfirm: (amount) => `${amount} 결제 인증`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `${plan} 요금제`
          return plan ? `청구서 ${invoice}, ${plan} 요금제` : `청구서 ${invoice}`
        },
        bankWaits: '은행에서 결제 인증을 기다리고 있습니다.',

        method: '결제 수단',
        other: '다른 결제 수단',
        otherDetail: '앞으로 모든 요금제와 청구서가 이 결제 수단으로 결제됩니다',
        noMethod: '저장된 결제 수단이 없습니다.',

        action: (amount) => `${amount} 결제`,
        actionToConfirm: '결제 인증',
        saveAndPay: (amount) => `저장하고 ${amount} 결제`,
        hosted: '청구서 페이지에서 결제',

        over: '이 청구서는 더 이상 미결제 상태가 아니므로 여기에서 결제할 것이 없습니다.',
        paid: (amount) => `${amount} 결제가 완료되었습니다.`,
        paidForChange: (amount, plan) => `${amount} 결제가 완료되어 ${plan} 요금제로 변경됩니다.`,
        processing: (amount) => `은행에서 ${amount} 결제를 처리하고 있습니다. 며칠이 걸릴 수 있습니다.`,
      },

      details: {
        none: '아직 청구 정보가 없습니다.',
        edit: '수정',
        editDetails: '청구 정보 수정',

        name: '이름',
        email: '이메일',
        phone: '전화번호',
        address: '주소',
        country: '국가 또는 지역',
        line1: '기본 주소',
        line2: '상세 주소',
        city: '도시',
        state: '시/도 또는 주',
        postalCode: '우편번호',
        choose: '선택…',

        taxIds: '세금 ID',
        noTaxIds: '아직 없습니다. 세금 ID를 추가하면 새 청구서에 표시됩니다.',
        taxIdType: '세금 ID 유형',
        taxIdTypeOf: (country, type) => `${country}: ${type}`,
        taxId: '세금 ID',
        example: (value) => `예: ${value}`,
        add: '세금 ID 추가',
        most: '세금 ID를 더 저장할 수 없습니다. 추가하려면 기존 세금 ID를 하나 삭제해 주세요.',
        remove: '삭제',
        removeNamed: (taxId) => `삭제: ${taxId}`,
        removing: (taxId) => `세금 ID(${taxId})를 삭제하시겠습니까? 새 청구서에는 표시되지 않습니다.`,
        confirmRemoval: '세금 ID 삭제',
        keep: '유지',
        removed: '세금 ID가 삭제되었습니다.',
        verifications: {
          pending: '확인 중',
          verified: '확인됨',
          unverified: '확인되지 않음',
          unavailable: '확인 불가',
        },

        save: '정보 저장',
        saved: '청구 정보가 저장되었습니다.',
        invalid: {
          name: '사용할 수 없는 이름입니다. 더 짧게 입력해 주세요.',
          email: 'billing@example.com과 같이 전체 이메일 주소를 입력해 주세요.',
          phone: '사용할 수 없는 전화번호입니다. 번호를 확인하거나 더 짧게 입력해 주세요.',
          address: '사용할 수 없는 주소입니다. 각 항목과 국가를 확인해 주세요.',
          country: '이 주소의 국가를 선택해 주세요.',
          taxIdType: '세금 ID 유형을 선택해 주세요.',
          taxId: '선택한 유형의 세금 ID 형식이 아닙니다. 유형과 번호를 모두 확인해 주세요.',
        },
      },
    },
  },
}
