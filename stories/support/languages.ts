import type { BillingLocale } from 'react-billing-portal'
import { ar } from 'react-billing-portal/locales/ar'
import { de } from 'react-billing-portal/locales/de'
import { es } from 'react-billing-portal/locales/es'
import { fr } from 'react-billing-portal/locales/fr'
import { he } from 'react-billing-portal/locales/he'
import { it } from 'react-billing-portal/locales/it'
import { ja } from 'react-billing-portal/locales/ja'
import { ko } from 'react-billing-portal/locales/ko'
import { nl } from 'react-billing-portal/locales/nl'
import { pl } from 'react-billing-portal/locales/pl'
import { ptBR } from 'react-billing-portal/locales/pt-BR'
import { sv } from 'react-billing-portal/locales/sv'
import { tr } from 'react-billing-portal/locales/tr'
import { zhHans } from 'react-billing-portal/locales/zh-Hans'
import { pseudo } from './pseudo.js'

/** Every language there is besides English. */
export const languages: readonly BillingLocale[] = [de, es, fr, it, ja, ko, nl, pl, ptBR, sv, tr, zhHans, ar, he]

/** Those to choose from; the one that nobody speaks only where it is asked for, for it is as near to any English. */
export const languagesFor = (locale: string): readonly BillingLocale[] =>
  locale === pseudo.locale ? [pseudo] : languages

/** What can be asked for. */
export const locales = ['en', 'en-GB', ...languages.map((language) => language.locale), pseudo.locale]
