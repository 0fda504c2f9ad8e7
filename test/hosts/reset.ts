import 'react-billing-portal/styles-unlayered.css'
import './reset.css'
import { showDashboard } from './showDashboard.js'

showDashboard()
