import 'react-billing-portal/styles.css'
import './bare.css'
import { showDashboard } from './showDashboard.js'

showDashboard()
