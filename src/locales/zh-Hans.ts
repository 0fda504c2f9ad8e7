import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const unchanged = '未进行任何扣款或更改。'
const refused = `此请求被拒绝。${unchanged}请刷新页面后重试。`
const notSetUp = `此处的计费功能尚未设置完成。${unchanged}请联系支持团队。`
const stripeFailed = `支付服务未能正常响应。${unchanged}请稍后重试。`
const notPossible = `您的套餐目前无法进行此操作。${unchanged}请联系支持团队。`

const manage = '管理计费'
const addMethod = '添加支付方式'

const changesTo = (plan: string, date: string) => `将于 ${date}更改为“${plan}”套餐。`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: '您的套餐已暂停。',
  trial_ended: '试用结束时没有支付方式，因此您的套餐已暂停。',
  payment_failed: '由于付款失败，您的套餐已暂停。',
  collection: '恢复扣款之前，不会向您收费。',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `在 ${date}之前不会向您收费。` : `您的套餐将暂停至 ${date}。`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('使用中', '更改套餐', ({ date, amount, taxExtra, sendsInvoice }) => {
    const extra = taxExtra ? '（另加税费）' : ''
    if (!date) return ''
    if (sendsInvoice) return `下一份账单将于 ${date}生成${amount && `，金额为 ${amount}${extra}`}。`
    return `将于 ${date}续订${amount && `，费用为 ${amount}${extra}`}。`
  }),
  trialing: state('试用中', '更改套餐', ({ date, price }) => `试用至 ${date}${price && `，之后为 ${price}`}。`),
  trial_without_method: state('试用中', addMethod, ({ date }) => `试用将于 ${date}结束。请添加支付方式以继续使用。`),
  canceling: state('', '保留套餐', ({ date }) => `您的套餐将于 ${date}结束，在此之前仍可继续使用。`),
  scheduled_change: state('使用中', '撤销更改', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    '付款失败',
    '立即付款',
    ({ due, date }) => due && `您有 ${due} 逾期未付。${date && `我们将于 ${date}再次尝试扣款。`}`,
  ),
  action_required: state('待确认付款', '确认付款', ({ due }) => due && `您的银行要求您确认 ${due} 的付款。`),
  incomplete: state('未开始', '完成付款', ({ date }) => `请${date && `在 ${date}前`}完成首次付款。`),
  incomplete_expired: state('未开始', '', () => '首次付款未能按时完成，因此该套餐未开始。'),
  unpaid: state('已停用', '立即付款', () => '付款已逾期，系统已停止自动重试扣款。'),
  collection_paused: state('扣款已暂停', '恢复扣款', paused),
  paused: state('已暂停', '恢复', paused),
  canceled: state('已结束', '', ({ date }) => `您的套餐已于 ${date}结束。`),
  unknown: state('', manage, ({ from, to }) => `${from}至${to}`),
}

const units = { day: '天', week: '周', month: '月', year: '年' }
const spans = { day: '天', week: '周', month: '个月', year: '年' }
const rhythms = { day: '每天', week: '每周', month: '每月', year: '每年' }

/** "3 个月", and of what is unknown "3 个周期". */
const span = (interval: string, shown: string) => `${shown} ${own(spans, interval) ?? '个周期'}`

const reasons: Record<CancellationReason, string> = {
  too_expensive: '价格太高',
  missing_features: '缺少我需要的功能',
  switched_service: '我要改用其他服务',
  unused: '我用得不多',
  customer_service: '客户服务不够好',
  too_complex: '使用起来太复杂',
  low_quality: '质量不够好',
  other: '其他原因',
}

const notSaved = '未保存任何信息。'
const declined = `您的银行拒绝了此支付方式。${notSaved}请换一种支付方式，或咨询您的银行。`

/** Simplified Chinese. Machine-made. */
export const zhHans: BillingLocale = {
  locale: 'zh-Hans',
  messages: {
    title: '计费',
    manage,
    loading: '正在加载计费信息',
    opening: '正在打开计费页面',
    retry: '重试',
    fallback: '改为打开计费页面',
    failed: '无法加载您的计费信息。',
    partial: '部分计费信息无法加载。',
    offline: `您已离线。${unchanged}恢复连接后会自动加载。`,
    deleted: '此计费账户已关闭，不会再向您收费。',
    unchanged,
    checking: '正在查询您的更改…',
    delayed: '更改可能需要一分钟才会显示在这里。',
    bankFailed: '无法加载银行的答复。',

    plan: {
      title: '您的套餐',
      failed: '无法加载您的套餐。',
      free: '免费',
      onFree: '您正在使用免费套餐。',
      ends: (date) => `${date}结束`,
      usageBased: '按用量计费',
      per: (interval, count, shown) => `/ ${count === 1 ? (own(units, interval) ?? '周期') : span(interval, shown)}`,
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: '取消套餐',
      pause: '暂停套餐',
      upgrade: '升级',
      upgradeTo: (plan) => `升级到“${plan}”套餐`,
      choose: (plan) => `选择“${plan}”`,
      choices: '选择套餐',

      discount: '折扣',
      off: (value, name, until) => `${name && `${name}，`}优惠 ${value}${until && `，有效期至 ${until}`}`,
      scheduled: '计划中的更改',
      changesTo,
      waits: (plan, date) => `请在 ${date}前完成付款，以更改为“${plan}”套餐。`,
      drop: '放弃更改',
      credit: '账户余额',
      nextCharge: '下次扣款',
      chargeOn: (amount, date) => (amount ? `${date}，${amount}` : date),
    },

    paymentMethod: {
      title: '支付方式',
      failed: '无法加载您的支付方式。',
      none: '尚无支付方式。',
      add: addMethod,
      update: '更新支付方式',
      card: '银行卡',
      bankAccount: '银行账户',
      other: '支付方式',
      ending: (name, last4) => `${name} 尾号 ${last4}`,
      detail: (label, detail) => `${label}（${detail}）`,
      expires: (date) => `有效期至 ${date}`,
      expired: (date) => `已于 ${date}过期`,
      paysFor: (plans) => `用于支付 ${plans}`,
      isDefault: '默认',
    },

    details: {
      title: '账单信息',
      failed: '无法加载您的账单信息。',
    },

    invoices: {
      title: '账单',
      failed: '无法加载您的账单。',
      none: '尚无账单。首次付款后，账单将显示在这里。',
      date: '日期',
      number: '编号',
      status: '状态',
      amount: '金额',
      actions: '操作',
      statuses: { open: '待付款', paid: '已付款', uncollectible: '无法收回', void: '已作废' },
      due: (date) => `付款截止日期：${date}`,
      pay: '付款',
      payInvoice: (invoice, amount) => `付款：账单 ${invoice}，${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `下载账单 ${invoice} 的 PDF，${date}（在新标签页中打开）`,
      noNumber: '无编号',
      more: '显示更多',
      all: '已显示全部账单',
      added: (_count, shown) => `又显示了 ${shown} 份账单`,
    },

    alerts: {
      title: '需要处理',
      failedPayment: (amount) => `${amount} 的付款失败。`,
      noMethod: (date) => `将于 ${date}续订，但尚未保存任何支付方式。`,
      more: (_count, shown) => `另有 ${shown} 项`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: '您已退出登录。请重新登录以查看计费信息。',
      forbidden: `您没有权限进行此操作。${unchanged}请联系负责计费的人员。`,
      origin_not_allowed: refused,
      plan_not_allowed: `此套餐目前不可选。${unchanged}请选择其他套餐。`,
      not_found: `此内容已不存在。${unchanged}请刷新页面查看最新情况。`,
      customer_not_found: `找不到您的计费账户。${unchanged}请联系支持团队。`,
      method_not_allowed: refused,
      already_subscribed: `您已有套餐。${unchanged}请刷新页面查看。`,
      conflict: `您的计费信息在此期间发生了变化。${unchanged}请核对后重试。`,
      preview_outdated: `所显示的价格已失效。${unchanged}请先核对新价格，再确认。`,
      no_customer: '您还没有计费账户。选择套餐即可创建。',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: '付款未成功。请换一种支付方式重试。',
      operation_not_enabled: notPossible,
      not_resumable: `此套餐已结束，无法恢复。${unchanged}请选择套餐重新开始。`,
      managed_by_schedule: `此套餐已有计划中的更改。${unchanged}请联系支持团队。`,
      in_use: `此支付方式正用于支付您的套餐。${unchanged}请先添加其他支付方式。`,
      invalid_details: `您填写的内容未被接受。${unchanged}请检查后重试。`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `短时间内请求过多。${unchanged}请稍后重试。`,
      internal_error: `我们这边出了点问题。${unchanged}请稍后重试。`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `等待时间过长。${unchanged}请稍后重试。`,
      busy: '另一项操作仍在进行，因此此操作尚未开始。请稍后重试。',
      network_error: `无法连接到服务器。${unchanged}请检查网络连接后重试。`,
      offline: `您已离线。${unchanged}请检查网络连接后重试。`,
      invalid_response: `无法读取服务器的响应。${unchanged}请稍后重试。`,
      unknown: `出了点问题。${unchanged}请稍后重试。`,
    },

    flows: {
      form: {
        close: '关闭',
        notNow: '以后再说',
        back: '返回',
        working: '请稍候',
        uncertain: '无法确定操作是否已完成。重试之前，请先核对此处显示的内容。',
        redirect: '前往 Stripe 页面继续',

        save: '保存支付方式',
        loading: '正在加载付款表单',
        processing: '您的银行仍需确认此支付方式，可能需要几天时间。确认后会显示在这里。',
        checking: '正在查询结果…',
        saved: '您的支付方式已保存。',
        paid: '付款成功。',
        paymentProcessing: '您的银行仍需确认此笔付款。确认后会显示在这里。',

        errors: {
          stripe_js_blocked: '无法加载付款表单，可能是被广告拦截器或您的网络阻止了。',
          confirmation_blocked: '您的银行要求您确认此笔付款，但确认页面无法在此处显示。',
          hosted_only: '此笔付款只能在账单页面上完成。未扣款。',
          in_use: '此支付方式正用于支付套餐，因此未被移除。请先将其他支付方式设为默认。',
          key_mismatch: `付款表单与此账户不匹配。${notSaved}请联系支持团队。`,
          form_expired: `此表单已过期。${notSaved}请重新填写付款信息。`,
          setup_incomplete: `无法确认此支付方式。${notSaved}请重试，或使用其他支付方式。`,
          not_default: '您的支付方式已保存，但尚未设为默认。',
          not_shown: '您的支付方式已保存，但尚未显示在这里。',
          authentication_failed: `您的银行无法验证您的身份。${notSaved}请重试，或使用其他支付方式。`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `您的卡内余额不足。${notSaved}请使用其他支付方式。`,
          expired_card: `您的卡已过期。${notSaved}请使用其他卡。`,
          incorrect_cvc: `安全码不正确。${notSaved}请核对后重试。`,
          processing_error: `您的银行无法处理此请求。${notSaved}请稍后重试。`,
        },
      },

      methods: {
        title: '支付方式',
        meaning: '选择“设为默认”后，所有套餐和账单今后都将通过该支付方式扣款。',
        loading: '正在加载全部支付方式…',
        failed: '部分支付方式无法加载。',

        makeDefault: '设为默认',
        makeDefaultOf: (method) => `设为默认：${method}`,
        forAll: '用于所有套餐',
        forAllOf: (method) => `用于所有套餐：${method}`,
        charged: (method) => `今后所有费用都将通过“${method}”扣款。`,

        remove: '移除',
        removeOf: (method) => `移除：${method}`,
        ask: (method) => `要移除“${method}”吗？`,
        keep: '保留',
        keepOf: (method) => `保留：${method}`,
        removed: (method) => `已移除“${method}”。`,

        addMeaning: '所有套餐和账单今后都将通过此支付方式扣款。',
      },

      plan: {
        title: '更改套餐',
        plans: '套餐',
        current: '当前套餐',
        billed: '付费周期',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? '其他') : `每 ${span(interval, shown)}`,
        quantity: '席位',
        between: (minimum, maximum) => (maximum ? `${minimum} 到 ${maximum} 个。` : `至少 ${minimum} 个。`),
        notBetween: (minimum, maximum) =>
          maximum ? `请输入 ${minimum} 到 ${maximum} 之间的整数。` : `请输入不小于 ${minimum} 的整数。`,
        nothingElse: '没有其他可选套餐。',

        now: '更改将立即生效。',
        nowForNothing: '更改将立即生效，现在不收取任何费用。',
        later: (plan, date) => `将于 ${date}更改为“${plan}”套餐，现在不收取任何费用。`,
        seatsLater: (_count, shown, date) => `将于 ${date}更改为 ${shown} 个席位，现在不收取任何费用。`,
        dueNow: '现在应付',
        nextOn: (date) => `下次扣款（${date}）`,
        usage: '在此之前产生的用量将另行计费。',
        announced: (label, amount) => `${label}：${amount}。`,

        confirmPlan: (plan, amount) => `更改为“${plan}”套餐${amount && `并支付 ${amount}`}`,
        confirmSeats: (_count, shown, amount) => `更改为 ${shown} 个席位${amount && `并支付 ${amount}`}`,
        confirmOn: (date) => `于 ${date}更改`,

        donePlan: (plan) => `您现在使用的是“${plan}”套餐。`,
        doneSeats: (_count, shown) => `您现在有 ${shown} 个席位。`,
        doneLater: (date) => `您的套餐将于 ${date}更改。`,
        processing: '付款正在处理中。到账后，此页面会显示更改。',
        owed: '付款尚未完成。',

        unpaid: '您的套餐尚未更改',
        waits: (plan, amount, date) =>
          `请在 ${date}前支付 ${amount}，以更改为“${plan}”套餐。您也可以放弃更改，这样不会产生相关费用。`,
        dropped: (plan) => `不会更改为“${plan}”套餐，也不会产生相关费用。`,

        unused: '未使用的时间',
        remaining: '剩余时间',
        line: '费用',
        otherLines: '其他项目',
        tax: '税费',
        toCredit: '计入账户余额',
        noneToCome: '之后不会再扣款。',
        upcomingFailed: '无法加载下次扣款信息。',
      },

      cancel: {
        leave: {
          title: (plan) => `取消“${plan}”套餐`,
          keep: '保留套餐',
          nothing: '这里没有可取消的套餐。',

          reason: '取消的主要原因是什么？',
          reasons,
          comment: '还有什么想告诉我们的吗？（选填）',
          next: '继续',

          offers: '您也可以改选以下方案。',
          pause: '暂停套餐',
          pauseMeaning: '在您恢复之前，不会收取任何费用。',
          pauseAction: '改为暂停',
          cheaper: (plan) => `更改为“${plan}”套餐`,
          onward: '继续取消',

          ends: (plan, date) => `“${plan}”套餐将于 ${date}结束，在此之前仍可继续使用。`,
          trialEnds: (plan, date) => `“${plan}”套餐的试用将于 ${date}结束，在此之前仍可继续使用。`,
          endsNow: (plan) => `“${plan}”套餐将立即结束，您也将无法继续使用。结束后无法恢复。`,
          end: '结束时间',
          now: '立即',
          notCharged: '不再收取',
          stillDue: '仍需支付',
          usage: '在此之前产生的用量仍会计费。',
          dropsChange: (plan) => `原定更改为“${plan}”套餐的计划将取消。`,
          action: (date) => `于 ${date}取消`,
          actionNow: '立即取消',
          done: (date) => (date ? `已确认：您的套餐将于 ${date}取消。` : '您的套餐已结束。'),
        },
        keep: {
          title: (plan) => `保留“${plan}”套餐`,
          renews: (date, amount, isLess) =>
            date
              ? `将照常于 ${date}续订${amount && `，费用为 ${amount}${isLess ? '，并扣除您的折扣' : ''}`}。`
              : '套餐将照常继续。',
          trial: (date, price) => `您的试用将持续到 ${date}${price && `，之后为 ${price}`}。`,
          action: '保留套餐',
          done: '您的套餐将继续。',
        },
        undo: {
          title: (plan) => `继续使用“${plan}”套餐`,
          dropped: (plan, date, amount) =>
            `原定于 ${date}更改为“${plan}”套餐的计划将取消。${amount && `届时将照常扣款 ${amount}。`}`,
          action: '撤销更改',
          done: (plan) => `您将继续使用“${plan}”套餐。`,
        },
        pause: {
          title: (plan) => `暂停“${plan}”套餐`,
          meaning: (price) =>
            `您的套餐将立即暂停，直到您恢复为止。在此期间不会收取${price ? ` ${price}的` : '任何'}费用。`,
          credit: (date) => `您已支付至 ${date}的费用中，未使用的部分会在恢复时计入账户余额。`,
          action: '暂停套餐',
          done: '已确认暂停您的套餐。',
        },
        unpause: {
          title: (plan) => `恢复“${plan}”套餐`,
          starts: (price, isLess) =>
            price
              ? `新的计费周期现在开始，并立即按 ${price}扣款${isLess ? '（先扣除账户余额和折扣）' : ''}。`
              : '新的计费周期现在开始，可能需要付款。',
          needsMethod: (price) =>
            `您的试用结束时没有支付方式。请先添加支付方式${price && `，恢复时将按 ${price}扣款`}。`,
          addMethod,
          otherMethod: '使用其他支付方式',
          charges: (date, amount) => {
            if (!date) return '将从下一份账单起恢复扣款。'
            return amount ? `将从下一份账单起恢复扣款：${date}，${amount}。` : `将从 ${date}的下一份账单起恢复扣款。`
          },
          action: '恢复',
          actionPayments: '恢复扣款',
          done: '您的套餐已恢复。',
          processing: '您的套餐已恢复，付款正在处理中。',
          unpaid: '您的套餐已恢复，但付款尚未完成。',
        },
        changed: '您的套餐在此期间发生了变化，这里已无需任何操作。',
      },

      pay: {
        title: (amount) => `支付 ${amount}`,
        titleToConfirm: (amount) => `确认 ${amount} 的付款`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `“${plan}”套餐`
          return plan ? `账单 ${invoice}，“${plan}”套餐` : `账单 ${invoice}`
        },
        bankWaits: '您的银行正在等待您确认。',

        method: '支付方式',
        other: '其他支付方式',
        otherDetail: '所有套餐和账单今后都将通过此支付方式扣款',
        noMethod: '没有已保存的支付方式。',

        action: (amount) => `支付 ${amount}`,
        actionToConfirm: '确认付款',
        saveAndPay: (amount) => `保存并支付 ${amount}`,
        hosted: '前往账单页面付款',

        over: '此账单已不再待付，因此这里没有需要支付的款项。',
        paid: (amount) => `已支付 ${amount}。`,
        paidForChange: (amount, plan) => `已支付 ${amount}，您的套餐将更改为“${plan}”。`,
        processing: (amount) => `您的银行正在处理 ${amount} 的付款，可能需要几天时间。`,
      },

      details: {
        none: '尚无账单信息。',
        edit: '编辑',
        editDetails: '编辑账单信息',

        name: '姓名或名称',
        email: '电子邮箱',
        phone: '电话',
        address: '地址',
        country: '国家或地区',
        line1: '地址第 1 行',
        line2: '地址第 2 行',
        city: '城市',
        state: '省/州或地区',
        postalCode: '邮政编码',
        choose: '请选择…',

        taxIds: '税号',
        noTaxIds: '尚无税号。添加后，税号会显示在新账单上。',
        taxIdType: '税号类型',
        taxIdTypeOf: (country, type) => `${country}：${type}`,
        taxId: '税号',
        example: (value) => `例如 ${value}`,
        add: '添加税号',
        most: '税号数量已达上限。如需添加，请先移除一个。',
        remove: '移除',
        removeNamed: (taxId) => `移除：${taxId}`,
        removing: (taxId) => `要移除“${taxId}”吗？新账单上将不再显示此税号。`,
        confirmRemoval: '移除税号',
        keep: '保留',
        removed: '税号已移除。',
        verifications: {
          pending: '正在验证',
          verified: '已验证',
          unverified: '未通过验证',
          unavailable: '无法验证',
        },

        save: '保存信息',
        saved: '账单信息已保存。',
        invalid: {
          name: '此名称未被接受。请缩短后重试。',
          email: '请输入完整的电子邮箱地址，例如 billing@example.com。',
          phone: '此电话号码未被接受。请检查或缩短。',
          address: '此地址未被接受。请检查每一行以及国家或地区。',
          country: '请选择此地址所在的国家或地区。',
          taxIdType: '请选择税号类型。',
          taxId: '此号码不像是该类型的税号。请检查类型和号码。',
        },
      },
    },
  },
}
