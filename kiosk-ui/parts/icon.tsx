const paths = {
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 17v.01',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  larger: 'M3 19l5-13 5 13M5 14.5h6M15 19l3-8 3 8M16 16.5h4',
  again: 'M4 12a8 8 0 1 1 2.5 5.8M4 19v-5h5',
  booking: 'M4 6h16v15H4zM4 11h16M8 3v5M16 3v5',
  needs: 'M12 20.5C6 16.5 3.5 13 3.5 9.5a4.3 4.3 0 0 1 8.5-1.2 4.3 4.3 0 0 1 8.5 1.2c0 3.5-2.5 7-8.5 11z',
  erase: 'M9 5h12v14H9l-7-7zM12.5 9.5l5 5M17.5 9.5l-5 5',
  onward: 'M4 12h15M13 5l7 7-7 7',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  box: 'M4 4h16v16H4z',
  ticked: 'M4 4h16v16H4zM8 12.5l3 3 5.5-6.5',
} as const;

/** An icon; one that points along the text turns round with it. It always stands beside a word, so it is hidden from screen readers. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={name === 'onward' ? 'icon along' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
      {name === 'contrast' && <path d="M12 3v18a9 9 0 0 0 0-18z" fill="currentColor" />}
    </svg>
  );
}
