import { css } from 'lit';

export const contactsStyles = css`
  .contacts__filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_unit) * 40)), 1fr));
    gap: var(--_space-3);
  }
  .contacts__filters > :first-child {
    grid-column: 1 / -1;
  }
  .contacts__status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-inline: calc(var(--_space-3) + var(--_border-width));
  }
  .contacts {
    max-block-size: var(--rosterkit-invite-user-contacts-block-size, 18rem);
    padding: 0;
  }
  .contacts--invalid {
    border-color: var(--_danger);
  }
  .contacts > p,
  .contacts > .button {
    margin: var(--_space-3);
  }
  .contact {
    padding: var(--_space-1) var(--_space-3);
  }
  .contact + .contact {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .contact--failed {
    background: var(--_danger-soft);
  }
  .contact__who {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .contact__who > bdi {
    justify-self: start; /* where the row begins, whatever the script of the name */
  }
  .contact__name {
    font-weight: var(--_font-weight-medium);
  }
  .contact__email,
  .contact__company {
    font-size: var(--_font-size-s);
    color: var(--_text-muted);
  }
  .contact__type {
    flex: none;
    padding-inline: var(--_space-2);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-s);
    font-size: var(--_font-size-s);
  }
  .empty {
    padding-block: var(--_space-5);
    text-align: center;
  }
`;
