import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-billing-portal/styles.css'
import { App } from './App.js'
import './app.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its #root element.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
