/** Placeholder until the core is there. */
class CalculatorPage extends HTMLElement {}
customElements.define('calculator-page', CalculatorPage);
