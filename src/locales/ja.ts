import type { CancellationReason, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import type { BillingLocale, PlanFacts } from '../messages/index.js'

const unchanged = '請求や変更は行われていません。'
const refused = `このリクエストは受け付けられませんでした。${unchanged}ページを再読み込みして、もう一度お試しください。`
const notSetUp = `請求の設定がまだ完了していません。${unchanged}サポートにお問い合わせください。`
const stripeFailed = `決済サービスから正しい応答がありませんでした。${unchanged}しばらくしてからもう一度お試しください。`
const notPossible = `現在のプランでは、この操作を行えません。${unchanged}サポートにお問い合わせください。`

const manage = '請求を管理'
const addMethod = '支払い方法を追加'

const changesTo = (plan: string, date: string) => `${date}に${plan}へ変更されます。`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const pauses: Record<PauseKind, string> = {
  requested: 'プランは一時停止中です。',
  trial_ended: '支払い方法が登録されないままトライアルが終了したため、プランは一時停止中です。',
  payment_failed: '支払いに失敗したため、プランは一時停止中です。',
  collection: '支払いが再開されるまで請求は行われません。',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(pauses, pause) ?? pauses.requested
  return pause === 'collection' ? `${date}まで請求は行われません。` : `プランは${date}まで一時停止中です。`
}

const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('有効', 'プランを変更', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && `（${amount}${taxExtra ? '、税別' : ''}）`
    const renewal = amount && `${amount}${taxExtra ? '（税別）' : ''}で`
    return (
      date && (sendsInvoice ? `次回の請求書${price}は${date}に発行されます。` : `${date}に${renewal}更新されます。`)
    )
  }),
  trialing: state(
    'トライアル',
    'プランを変更',
    ({ date, price }) => `トライアルは${date}までです。${price && `その後は${price}です。`}`,
  ),
  trial_without_method: state(
    'トライアル',
    addMethod,
    ({ date }) => `トライアルは${date}に終了します。引き続き利用するには、支払い方法を追加してください。`,
  ),
  canceling: state(
    '',
    'プランを継続',
    ({ date }) => `プランは${date}に終了します。それまでは引き続きご利用いただけます。`,
  ),
  scheduled_change: state('有効', '変更を取り消す', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    '支払い失敗',
    '今すぐ支払う',
    ({ due, date }) => due && `${due}の支払い期限が過ぎています。${date && `${date}に再度請求されます。`}`,
  ),
  action_required: state(
    '承認待ち',
    '支払いを承認',
    ({ due }) => due && `金融機関が${due}の支払いの承認を求めています。`,
  ),
  incomplete: state(
    '未開始',
    '支払いを完了',
    ({ date }) => `${date && `${date}までに`}初回の支払いを完了してください。`,
  ),
  incomplete_expired: state(
    '未開始',
    '',
    () => '初回の支払いが期限までに完了しなかったため、このプランは開始されませんでした。',
  ),
  unpaid: state('停止中', '今すぐ支払う', () => '支払い期限が過ぎています。自動での再請求は終了しました。'),
  collection_paused: state('支払い一時停止中', '支払いを再開', paused),
  paused: state('一時停止中', '再開', paused),
  canceled: state('終了', '', ({ date }) => `プランは${date}に終了しました。`),
  unknown: state('', manage, ({ from, to }) => `${from}〜${to}`),
}

const intervals = { day: '日', week: '週', month: '月', year: '年' }
const spans = { day: '日', week: '週間', month: 'か月', year: '年' }
const rhythms = { day: '毎日', week: '毎週', month: '毎月', year: '毎年' }

const reasons: Record<CancellationReason, string> = {
  too_expensive: '料金が高すぎる',
  missing_features: '必要な機能がない',
  switched_service: '別のサービスに切り替える',
  unused: 'あまり使っていない',
  customer_service: 'カスタマーサービスに満足できなかった',
  too_complex: '使い方が複雑すぎる',
  low_quality: '品質に満足できない',
  other: 'その他の理由',
}

const notSaved = '何も保存されていません。'
const declined = `金融機関がこの支払い方法を承認しませんでした。${notSaved}別の支払い方法をお試しいただくか、金融機関にお問い合わせください。`

/** Japanese. Machine-made. */
export const ja: BillingLocale = {
  locale: 'ja',
  messages: {
    title: '請求',
    manage,
    loading: '請求情報を読み込んでいます',
    opening: '請求ページを開いています',
    retry: '再試行',
    fallback: '代わりに請求ページを開く',
    failed: '請求情報を読み込めませんでした。',
    partial: '一部の請求情報を読み込めませんでした。',
    offline: `オフラインです。${unchanged}オンラインに戻ると自動的に読み込まれます。`,
    deleted: 'この請求アカウントは閉鎖されました。今後、請求は行われません。',
    unchanged,
    checking: '変更を確認しています…',
    delayed: '変更が反映されるまで1分ほどかかることがあります。',
    bankFailed: '金融機関からの回答を読み込めませんでした。',

    plan: {
      title: 'ご利用中のプラン',
      failed: 'プランを読み込めませんでした。',
      free: '無料',
      onFree: '無料プランをご利用中です。',
      ends: (date) => `${date}に終了`,
      usageBased: '従量課金',
      per: (interval, count, shown) =>
        count === 1 ? `/ ${own(intervals, interval) ?? '期間'}` : `/ ${shown}${own(spans, interval) ?? '期間'}`,
      seats: (quantity, price) => `${quantity} × ${price}`,
      states,

      cancel: 'プランを解約',
      pause: 'プランを一時停止',
      upgrade: 'アップグレード',
      upgradeTo: (plan) => `${plan}にアップグレード`,
      choose: (plan) => `${plan}を選択`,
      choices: 'プランを選択',

      discount: '割引',
      off: (value, name, until) => `${name && `${name}、`}${value}割引${until && `（${until}まで）`}`,
      scheduled: '予定されている変更',
      changesTo,
      waits: (plan, date) => `${plan}への変更は支払い待ちです（${date}まで）。`,
      drop: '変更を取りやめる',
      credit: 'クレジット残高',
      nextCharge: '次回の請求',
      chargeOn: (amount, date) => (amount ? `${date}に${amount}` : date),
    },

    paymentMethod: {
      title: '支払い方法',
      failed: '支払い方法を読み込めませんでした。',
      none: '支払い方法はまだ登録されていません。',
      add: addMethod,
      update: '支払い方法を更新',
      card: 'カード',
      bankAccount: '銀行口座',
      other: '支払い方法',
      ending: (name, last4) => `末尾${last4}の${name}`,
      detail: (label, detail) => `${label}（${detail}）`,
      expires: (date) => `有効期限：${date}`,
      expired: (date) => `期限切れ：${date}`,
      paysFor: (plans) => `${plans}の支払いに使用`,
      isDefault: 'デフォルト',
    },

    details: {
      title: '請求先情報',
      failed: '請求先情報を読み込めませんでした。',
    },

    invoices: {
      title: '請求書',
      failed: '請求書を読み込めませんでした。',
      none: '請求書はまだありません。初回の支払い後、ここに表示されます。',
      date: '日付',
      number: '番号',
      status: 'ステータス',
      amount: '金額',
      actions: '操作',
      statuses: { open: '未払い', paid: '支払い済み', uncollectible: '回収不能', void: '無効' },
      due: (date) => `支払い期限：${date}`,
      pay: '支払う',
      payInvoice: (invoice, amount) => `支払う：請求書 ${invoice}、${amount}`,
      pdf: 'PDF',
      download: (invoice, date) => `PDFをダウンロード：請求書 ${invoice}、${date}（新しいタブで開きます）`,
      noNumber: '番号なし',
      more: 'さらに表示',
      all: 'すべての請求書を表示しています',
      added: (_count, shown) => `請求書をさらに${shown}件表示しました`,
    },

    alerts: {
      title: '対応が必要です',
      failedPayment: (amount) => `${amount}の支払いに失敗しました。`,
      noMethod: (date) => `${date}に更新されますが、支払い方法が登録されていません。`,
      more: (_count, shown) => `ほか${shown}件`,
    },

    errors: {
      invalid_request: refused,
      unauthenticated: 'ログアウトされています。請求情報を表示するには、もう一度ログインしてください。',
      forbidden: `この操作を行う権限がありません。${unchanged}請求の管理者にお問い合わせください。`,
      origin_not_allowed: refused,
      plan_not_allowed: `このプランは提供されていません。${unchanged}別のプランを選択してください。`,
      not_found: `対象が見つかりません。${unchanged}ページを再読み込みして、最新の状態をご確認ください。`,
      customer_not_found: `請求アカウントが見つかりませんでした。${unchanged}サポートにお問い合わせください。`,
      method_not_allowed: refused,
      already_subscribed: `すでにプランをご利用中です。${unchanged}ページを再読み込みしてご確認ください。`,
      conflict: `操作中に請求情報が変更されました。${unchanged}内容を確認して、もう一度お試しください。`,
      preview_outdated: `表示された金額は無効になりました。${unchanged}新しい金額を確認してから確定してください。`,
      no_customer: '請求アカウントがまだありません。プランを選択すると作成されます。',
      flow_not_enabled: notPossible,
      portal_not_configured: notSetUp,
      payment_failed: '支払いを完了できませんでした。別の支払い方法をお試しください。',
      operation_not_enabled: notPossible,
      not_resumable: `このプランは終了しているため、再開できません。${unchanged}利用を始めるには、プランを選択してください。`,
      managed_by_schedule: `このプランにはすでに変更が予定されています。${unchanged}サポートにお問い合わせください。`,
      in_use: `この支払い方法はプランの支払いに使用されています。${unchanged}先に別の支払い方法を追加してください。`,
      invalid_details: `入力内容が受け付けられませんでした。${unchanged}内容を確認して、もう一度お試しください。`,
      payload_too_large: refused,
      unsupported_media_type: refused,
      rate_limited: `一度に送信されたリクエストが多すぎます。${unchanged}しばらくしてからもう一度お試しください。`,
      internal_error: `サーバーで問題が発生しました。${unchanged}しばらくしてからもう一度お試しください。`,
      misconfigured: notSetUp,
      stripe_error: stripeFailed,
      stripe_unavailable: stripeFailed,
      timeout: `処理に時間がかかりすぎました。${unchanged}しばらくしてからもう一度お試しください。`,
      busy: '別の処理がまだ進行中のため、この操作は開始されませんでした。しばらくしてからもう一度お試しください。',
      network_error: `サーバーに接続できませんでした。${unchanged}接続を確認して、もう一度お試しください。`,
      offline: `オフラインです。${unchanged}接続を確認して、もう一度お試しください。`,
      invalid_response: `サーバーの応答を読み取れませんでした。${unchanged}しばらくしてからもう一度お試しください。`,
      unknown: `問題が発生しました。${unchanged}しばらくしてからもう一度お試しください。`,
    },

    flows: {
      form: {
        close: '閉じる',
        notNow: '後で',
        back: '戻る',
        working: 'お待ちください',
        uncertain: '処理が完了したかどうか確認できません。もう一度試す前に、ここに表示されている内容をご確認ください。',
        redirect: 'Stripeのページに進む',

        save: '支払い方法を保存',
        loading: '支払いフォームを読み込んでいます',
        processing:
          '金融機関がこの支払い方法を確認しています。数日かかることがあります。完了すると、ここに表示されます。',
        checking: '結果を確認しています…',
        saved: '支払い方法を保存しました。',
        paid: '支払いが完了しました。',
        paymentProcessing: '金融機関がこの支払いを確認しています。完了すると、ここに表示されます。',

        errors: {
          stripe_js_blocked:
            '支払いフォームを読み込めませんでした。広告ブロッカーやネットワークによってブロックされている可能性があります。',
          confirmation_blocked: '金融機関がこの支払いの承認を求めていますが、承認画面をここに表示できませんでした。',
          hosted_only: 'この支払いは請求書のページでのみ行えます。請求は行われていません。',
          in_use:
            'この支払い方法はプランの支払いに使用されているため、削除されませんでした。先に別の支払い方法をデフォルトに設定してください。',
          key_mismatch: `支払いフォームとこのアカウントが一致しません。${notSaved}サポートにお問い合わせください。`,
          form_expired: `フォームの有効期限が切れました。${notSaved}支払い情報をもう一度入力してください。`,
          setup_incomplete: `支払い方法を確認できませんでした。${notSaved}もう一度お試しいただくか、別の支払い方法をご利用ください。`,
          not_default: '支払い方法は保存されましたが、まだデフォルトに設定されていません。',
          not_shown: '支払い方法は保存されましたが、まだここに表示されていません。',
          authentication_failed: `金融機関による本人確認を完了できませんでした。${notSaved}もう一度お試しいただくか、別の支払い方法をご利用ください。`,
          card_declined: declined,
          generic_decline: declined,
          insufficient_funds: `カードの残高または利用可能枠が不足しています。${notSaved}別の支払い方法をご利用ください。`,
          expired_card: `カードの有効期限が切れています。${notSaved}別のカードをご利用ください。`,
          incorrect_cvc: `セキュリティコードが正しくありません。${notSaved}コードを確認して、もう一度お試しください。`,
          processing_error: `金融機関で処理できませんでした。${notSaved}しばらくしてからもう一度お試しください。`,
        },
      },

      methods: {
        title: '支払い方法',
        meaning: '「デフォルトに設定」を選択すると、今後はすべてのプランと請求書がその支払い方法で支払われます。',
        loading: 'すべての支払い方法を読み込んでいます…',
        failed: '一部の支払い方法を読み込めませんでした。',

        makeDefault: 'デフォルトに設定',
        makeDefaultOf: (method) => `デフォルトに設定：${method}`,
        forAll: 'すべてのプランに使用',
        forAllOf: (method) => `すべてのプランに使用：${method}`,
        charged: (method) => `今後はすべて${method}で支払われます。`,

        remove: '削除',
        removeOf: (method) => `削除：${method}`,
        ask: (method) => `${method}を削除しますか？`,
        keep: '残す',
        keepOf: (method) => `残す：${method}`,
        removed: (method) => `${method}を削除しました。`,

        addMeaning: '今後はすべてのプランと請求書がこの支払い方法で支払われます。',
      },

      plan: {
        title: 'プランを変更',
        plans: 'プラン',
        current: '現在のプラン',
        billed: '請求間隔',
        rhythm: (interval, count, shown) =>
          count === 1 ? (own(rhythms, interval) ?? 'その他') : `${shown}${own(spans, interval) ?? '期間'}ごと`,
        quantity: 'シート数',
        between: (minimum, maximum) =>
          maximum ? `${minimum}〜${maximum}の範囲で指定できます。` : `${minimum}以上で指定できます。`,
        notBetween: (minimum, maximum) =>
          maximum ? `${minimum}〜${maximum}の整数を入力してください。` : `${minimum}以上の整数を入力してください。`,
        nothingElse: '選択できるプランはほかにありません。',

        now: '変更はすぐに適用されます。',
        nowForNothing: '変更はすぐに適用されます。今回の請求はありません。',
        later: (plan, date) => `${date}に${plan}へ変更されます。今回の請求はありません。`,
        seatsLater: (_count, shown, date) => `${date}に${shown}シートへ変更されます。今回の請求はありません。`,
        dueNow: '今回の支払い額',
        nextOn: (date) => `次回の請求（${date}）`,
        usage: 'それまでの利用分が加算されます。',
        announced: (label, amount) => `${label}：${amount}。`,

        confirmPlan: (plan, amount) => (amount ? `${plan}に変更して${amount}を支払う` : `${plan}に変更`),
        confirmSeats: (_count, shown, amount) =>
          amount ? `${shown}シートに変更して${amount}を支払う` : `${shown}シートに変更`,
        confirmOn: (date) => `${date}に変更`,

        donePlan: (plan) => `現在のプランは${plan}です。`,
        doneSeats: (_count, shown) => `現在のシート数は${shown}です。`,
        doneLater: (date) => `プランは${date}に変更されます。`,
        processing: '支払いを処理しています。完了すると、変更がこのページに表示されます。',
        owed: '支払いはまだ完了していません。',

        unpaid: 'プランはまだ変更されていません',
        waits: (plan, amount, date) =>
          `${plan}への変更は${amount}の支払い待ちです（${date}まで）。支払いを完了するか、変更を取りやめてください。取りやめた場合、変更に対する請求は行われません。`,
        dropped: (plan) => `${plan}への変更は行われず、変更に対する請求もありません。`,

        unused: '未使用期間',
        remaining: '残り期間',
        line: '料金',
        otherLines: 'その他の項目',
        tax: '税金',
        toCredit: 'クレジット残高に加算',
        noneToCome: '今後の請求はありません。',
        upcomingFailed: '次回の請求を読み込めませんでした。',
      },

      cancel: {
        leave: {
          title: (plan) => `${plan}を解約`,
          keep: 'プランを継続',
          nothing: '解約できるプランはありません。',

          reason: '主な理由をお聞かせください',
          reasons,
          comment: 'その他のご意見（任意）',
          next: '次へ',

          offers: '解約の代わりに、次の方法もご利用いただけます。',
          pause: 'プランを一時停止',
          pauseMeaning: '再開するまで請求は行われません。',
          pauseAction: '代わりに一時停止',
          cheaper: (plan) => `${plan}に変更`,
          onward: '解約に進む',

          ends: (plan, date) => `${plan}は${date}に終了します。それまでは引き続きご利用いただけます。`,
          trialEnds: (plan, date) => `${plan}のトライアルは${date}に終了します。それまでは引き続きご利用いただけます。`,
          endsNow: (plan) => `${plan}はすぐに終了し、ご利用いただけなくなります。終了後に再開することはできません。`,
          end: '終了日',
          now: '今すぐ',
          notCharged: '今後請求されない料金',
          stillDue: '未払い額',
          usage: 'それまでの利用分は請求されます。',
          dropsChange: (plan) => `${plan}への変更は行われません。`,
          action: (date) => `${date}に解約`,
          actionNow: '今すぐ解約',
          done: (date) => (date ? `${date}の解約を承りました。` : 'プランは終了しました。'),
        },
        keep: {
          title: (plan) => `${plan}を継続`,
          renews: (date, amount, isLess) => {
            if (!date) return 'これまでどおり継続されます。'
            const price = amount && `${amount}${isLess ? 'から割引を差し引いた金額' : ''}で`
            return `これまでどおり、${date}に${price}更新されます。`
          },
          trial: (date, price) => `トライアルは${date}まで継続されます。${price && `その後は${price}です。`}`,
          action: 'プランを継続',
          done: 'プランは継続されます。',
        },
        undo: {
          title: (plan) => `${plan}を継続`,
          dropped: (plan, date, amount) =>
            `${date}に予定されている${plan}への変更は行われません。${amount && `同日に、これまでどおり${amount}が請求されます。`}`,
          action: '変更を取り消す',
          done: (plan) => `${plan}を引き続きご利用いただけます。`,
        },
        pause: {
          title: (plan) => `${plan}を一時停止`,
          meaning: (price) =>
            `プランは今すぐ停止し、再開するまで一時停止されます。その間、${price ? `${price}の` : ''}請求は行われません。`,
          credit: (date) => `${date}までの支払い済みの料金は、再開時にクレジットとして加算されます。`,
          action: 'プランを一時停止',
          done: 'プランの一時停止を承りました。',
        },
        unpause: {
          title: (plan) => `${plan}を再開`,
          starts: (price, isLess) =>
            price
              ? `新しい期間が今すぐ始まり、${price}${isLess ? 'からクレジットと割引を差し引いた金額' : ''}が請求されます。`
              : '新しい期間が今すぐ始まり、支払いが必要になることがあります。',
          needsMethod: (price) =>
            `支払い方法が登録されないままトライアルが終了しました。先に支払い方法を追加してください。${price && `再開すると${price}が請求されます。`}`,
          addMethod,
          otherMethod: '別の支払い方法を使用',
          charges: (date, amount) => {
            if (!date) return '次回の請求書から請求が再開されます。'
            return `次回の請求書（${date}${amount && `、${amount}`}）から請求が再開されます。`
          },
          action: '再開',
          actionPayments: '支払いを再開',
          done: 'プランを再開しました。',
          processing: 'プランを再開しました。支払いを処理しています。',
          unpaid: 'プランを再開しましたが、支払いはまだ完了していません。',
        },
        changed: '操作中にプランが変更されたため、ここで行う操作はもうありません。',
      },

      pay: {
        title: (amount) => `${amount}を支払う`,
        titleToConfirm: (amount) => `${amount}の支払いを承認`,
        about: (invoice, plan) => {
          if (!invoice) return plan && `${plan}の料金`
          return plan ? `請求書 ${invoice}（${plan}の料金）` : `請求書 ${invoice}`
        },
        bankWaits: '金融機関が承認を待っています。',

        method: '支払い方法',
        other: '別の支払い方法',
        otherDetail: '今後はすべてのプランと請求書がこの支払い方法で支払われます',
        noMethod: '保存されている支払い方法はありません。',

        action: (amount) => `${amount}を支払う`,
        actionToConfirm: '支払いを承認',
        saveAndPay: (amount) => `保存して${amount}を支払う`,
        hosted: '請求書のページで支払う',

        over: 'この請求書はすでに支払い待ちではないため、ここで支払うものはありません。',
        paid: (amount) => `${amount}の支払いが完了しました。`,
        paidForChange: (amount, plan) => `${amount}の支払いが完了し、${plan}への変更が適用されます。`,
        processing: (amount) => `金融機関が${amount}の支払いを処理しています。数日かかることがあります。`,
      },

      details: {
        none: '請求先情報はまだ登録されていません。',
        edit: '編集',
        editDetails: '請求先情報を編集',

        name: '氏名または会社名',
        email: 'メールアドレス',
        phone: '電話番号',
        address: '住所',
        country: '国または地域',
        line1: '町名・番地',
        line2: '建物名・部屋番号',
        city: '市区町村',
        state: '都道府県または州',
        postalCode: '郵便番号',
        choose: '選択…',

        taxIds: '納税者番号',
        noTaxIds: '納税者番号はまだ登録されていません。登録すると、新しい請求書に記載されます。',
        taxIdType: '納税者番号の種類',
        taxIdTypeOf: (country, type) => `${country}：${type}`,
        taxId: '納税者番号',
        example: (value) => `例：${value}`,
        add: '納税者番号を追加',
        most: '登録できる上限に達しました。追加するには、いずれかを削除してください。',
        remove: '削除',
        removeNamed: (taxId) => `削除：${taxId}`,
        removing: (taxId) => `${taxId}を削除しますか？新しい請求書には記載されなくなります。`,
        confirmRemoval: '納税者番号を削除',
        keep: '残す',
        removed: '納税者番号を削除しました。',
        verifications: {
          pending: '確認中',
          verified: '確認済み',
          unverified: '確認できません',
          unavailable: '未確認',
        },

        save: '請求先情報を保存',
        saved: '請求先情報を保存しました。',
        invalid: {
          name: 'この名前は受け付けられませんでした。短くしてください。',
          email: 'メールアドレスを正しく入力してください（例：billing@example.com）。',
          phone: 'この電話番号は受け付けられませんでした。内容を確認するか、短くしてください。',
          address: 'この住所は受け付けられませんでした。各項目と国を確認してください。',
          country: 'この住所の国を選択してください。',
          taxIdType: '納税者番号の種類を選択してください。',
          taxId: 'この種類の納税者番号の形式ではないようです。番号と種類の両方を確認してください。',
        },
      },
    },
  },
}
