import { css } from 'lit';

/** What says how something stands: badges in a row, notices across a widget. */
export const statusStyles = css`
  .badge {
    --_tint: var(--_text-muted);
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    border-radius: var(--_radius-full);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border);
    color: var(--_tint);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
    white-space: nowrap;
  }
  .badge--dot::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border-radius: var(--_radius-full);
    background: currentColor;
  }
  .badge--accent {
    color: var(--_accent-text);
    background: var(--_accent-soft);
    box-shadow: none;
  }
  .badge--success {
    color: var(--_success);
    background: var(--_success-soft);
    box-shadow: none;
  }
  .badge--warning {
    color: var(--_warning);
    background: var(--_warning-soft);
    box-shadow: none;
  }
  .badge--danger {
    color: var(--_danger);
    background: var(--_danger-soft);
    box-shadow: none;
  }
  .notice {
    --_tint: var(--_accent-text);
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_accent-soft);
  }
  .notice > .icon {
    color: var(--_tint);
    margin-block-start: 0.12em;
  }
  .notice--danger {
    --_tint: var(--_danger);
    background: var(--_danger-soft);
  }
  .notice--warning {
    --_tint: var(--_warning);
    background: var(--_warning-soft);
  }
  .notice--success {
    --_tint: var(--_success);
    background: var(--_success-soft);
  }
  @media (forced-colors: active) {
    .badge,
    .notice {
      border: var(--_border-width) solid;
    }
    .notice > .icon {
      color: CanvasText;
    }
    .badge--dot::before {
      background: CanvasText;
    }
  }
`;
