/** The icon within the page: a request of its own would cost a reader more than its bytes. The same as public/favicon.svg, for those who look there. */
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23161514' d='M0 0h32v32H0z'/%3E%3Cpath fill='%23fcfcfb' d='M7 5h7v1.2l-2 .4v7h8v-7l-2-.4V5h7v1.2l-2 .4v14.8l2 .4V23h-7v-1.2l2-.4v-6h-8v6l2 .4V23H7v-1.2l2-.4V6.6l-2-.4z'/%3E%3Cpath stroke='%23ff7d66' stroke-width='2' stroke-dasharray='6 3' d='M3 28h26'/%3E%3C/svg%3E";
