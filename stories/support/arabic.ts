import type { PartialBillingMessages } from 'react-billing-portal'

/** As many Arabic words as an active plan shows. */
export const arabic: PartialBillingMessages = {
  title: 'الفوترة',
  manage: 'إدارة الفوترة',
  plan: {
    per: () => 'شهريًا',
    states: {
      active: {
        badge: 'نشطة',
        action: 'تغيير الخطة',
        sentence: ({ date, amount }) => `تتجدد في ${date} مقابل ${amount}.`,
      },
    },
    cancel: 'إلغاء الخطة',
    upgrade: 'ترقية',
    upgradeTo: (plan) => `الترقية إلى ${plan}`,
  },
  paymentMethod: {
    title: 'طريقة الدفع',
    update: 'تحديث طريقة الدفع',
    ending: (name, last4) => `${name} تنتهي بـ ${last4}`,
    expires: (date) => `تنتهي صلاحيتها في ${date}`,
  },
  invoices: {
    title: 'الفواتير',
    date: 'التاريخ',
    number: 'الرقم',
    status: 'الحالة',
    amount: 'المبلغ',
    actions: 'الإجراءات',
  },
}
