import { css } from 'lit';

/** A person's picture or initials. */
export const avatarStyles = css`
  .avatar {
    --_hue: var(--_avatar-1);
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: var(--_avatar-size);
    block-size: var(--_avatar-size);
    border-radius: var(--_avatar-radius);
    overflow: hidden;
    background: color-mix(in srgb, var(--_hue) 16%, var(--_surface));
    color: color-mix(in srgb, var(--_hue) 80%, var(--_text));
    font-size: max(calc(var(--_avatar-size) * 0.375), calc(var(--_font-size-s) * 0.92));
    font-weight: var(--_font-weight-strong);
    line-height: 1;
    user-select: none;
  }
  .avatar--2 {
    --_hue: var(--_avatar-2);
  }
  .avatar--3 {
    --_hue: var(--_avatar-3);
  }
  .avatar--4 {
    --_hue: var(--_avatar-4);
  }
  .avatar--5 {
    --_hue: var(--_avatar-5);
  }
  .avatar--6 {
    --_hue: var(--_avatar-6);
  }
  .avatar > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  @media (forced-colors: active) {
    .avatar {
      border: var(--_border-width) solid;
    }
  }
`;
