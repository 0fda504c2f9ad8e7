import 'react-billing-portal/styles.css'
import './shadcn.css'
import { showDashboard } from './showDashboard.js'

showDashboard()
