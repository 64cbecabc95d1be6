import { css } from 'lit';

/** What says how something stands: badges in a row, notices across a widget. */
export const statusStyles = css`
  .badge {
    --_tint: var(--_text-muted);
    --_soft: var(--_surface-sunken);
    --_edge: var(--_border);
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    border-radius: var(--_badge-radius);
    background: var(--_soft);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_edge);
    color: var(--_tint);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-medium);
    white-space: nowrap;
  }
  .badge--accent,
  .notice {
    --_tint: var(--_accent-text);
    --_soft: var(--_accent-soft);
    --_edge: var(--_outline);
  }
  .badge--dot::before {
    --_shape: polygon(0 38%, 100% 38%, 100% 62%, 0 62%); /* a dash; each tone has a shape of its own */
    content: '';
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    background: currentColor;
    clip-path: var(--_shape);
  }
  .badge--success::before {
    --_shape: circle(42%);
  }
  .badge--accent::before {
    --_shape: none;
    border: 0.14em solid;
    border-radius: 50%;
    background: none;
  }
  .badge--warning::before {
    --_shape: polygon(50% 5%, 100% 95%, 0 95%);
  }
  .badge--danger::before {
    --_shape: polygon(
      0 18%,
      18% 0,
      50% 32%,
      82% 0,
      100% 18%,
      68% 50%,
      100% 82%,
      82% 100%,
      50% 68%,
      18% 100%,
      0 82%,
      32% 50%
    );
  }
  .notice {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_soft);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_edge);
  }
  .notice > .icon {
    color: var(--_tint);
    margin-block-start: 0.12em;
  }
  .badge--success,
  .notice--success {
    --_tint: var(--_success);
    --_soft: var(--_success-soft);
    --_edge: var(--_outline);
  }
  .badge--warning,
  .notice--warning {
    --_tint: var(--_warning);
    --_soft: var(--_warning-soft);
    --_edge: var(--_outline);
  }
  .badge--danger,
  .notice--danger {
    --_tint: var(--_danger);
    --_soft: var(--_danger-soft);
    --_edge: var(--_outline);
  }
  @media (forced-colors: active) {
    .badge,
    .notice {
      border: var(--_border-width) solid;
    }
    .notice > .icon {
      color: CanvasText;
    }
    .badge--dot:not(.badge--accent)::before {
      background: CanvasText;
    }
  }
`;
