import 'react-billing-portal/styles.css'
import './tailwind.css'
import { showDashboard } from './showDashboard.js'

showDashboard()
