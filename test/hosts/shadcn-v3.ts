import 'react-billing-portal/styles-unlayered.css'
import 'react-billing-portal/theme-shadcn-v3.css'
import './shadcn-v3.css'
import { showDashboard } from './showDashboard.js'

showDashboard()
