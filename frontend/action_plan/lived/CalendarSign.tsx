/** A leaf of a calendar; stands beside words, so it is hidden from assistive technology. */
export const CalendarSign = () => (
  <svg class="g-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 4h11v9.500h-11zM2.500 7h11M5.500 2.300v3M10.500 2.300v3" /></svg>
);
