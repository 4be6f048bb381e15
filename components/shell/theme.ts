import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  NativeSelect,
  PasswordInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import * as text from '@/components/text/en';

/** A cool grey that says neither yes nor no; the desk has no other accent. */
const slate: MantineColorsTuple = [
  '#f3f4f6',
  '#e5e7ea',
  '#cfd3d8',
  '#b2b8c0',
  '#949ca6',
  '#747d89',
  '#59616c',
  '#434a53',
  '#2f353c',
  '#1e2227',
];

/** No asterisk: nearly everything here is required, and what may stay empty says so. */
const FIELD = { withAsterisk: false, size: 'sm' } as const;

export const theme = createTheme({
  colors: { slate },
  primaryColor: 'slate',
  primaryShade: { light: 8, dark: 2 },
  autoContrast: true,
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    "ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Code', 'Source Code Pro', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'xs' },
      // autoContrast looks at the light shade only; the variable knows the scheme.
      vars: (_theme, { variant }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--mantine-primary-color-contrast)' } : {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: FIELD }),
    Textarea: Textarea.extend({ defaultProps: FIELD }),
    NativeSelect: NativeSelect.extend({ defaultProps: FIELD }),
    PasswordInput: PasswordInput.extend({
      defaultProps: {
        ...FIELD,
        visibilityToggleButtonProps: { 'aria-label': text.common.showPassword, tabIndex: 0 },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** The desk's own tokens, named by what they are for; contrast of text is at least 4.5:1, of lines of controls 3:1. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--desk-bar': '2.75rem' },
  light: {
    '--mantine-color-body': '#f7f7f6',
    '--mantine-color-text': '#1d1f22',
    '--mantine-color-dimmed': '#565a61',
    '--mantine-color-placeholder': '#6a6e75',
    '--mantine-color-error': '#8a3a12',
    '--desk-panel': '#ffffff',
    '--desk-quiet': '#efefed',
    '--desk-line': '#dddddb',
    '--desk-line-strong': '#85888e',
    '--desk-ink': '#1d1f22',
    '--desk-ink-2': '#565a61',
    '--desk-surround': '#808080',
    '--desk-focus': '#1d5fc0',
    '--desk-attention': '#fdf3e3',
    '--desk-attention-line': '#c98a2b',
    '--desk-attention-ink': '#5e3b06',
  },
  dark: {
    '--mantine-color-body': '#161719',
    '--mantine-color-text': '#e6e6e4',
    '--mantine-color-dimmed': '#a3a7ad',
    '--mantine-color-placeholder': '#8f949b',
    '--mantine-color-error': '#f0b088',
    '--desk-panel': '#1d1f22',
    '--desk-quiet': '#232529',
    '--desk-line': '#33363b',
    '--desk-line-strong': '#7b8088',
    '--desk-ink': '#e6e6e4',
    '--desk-ink-2': '#a3a7ad',
    '--desk-surround': '#6b6b6b',
    '--desk-focus': '#7fb0f5',
    '--desk-attention': '#33260f',
    '--desk-attention-line': '#c98a2b',
    '--desk-attention-ink': '#f3d9a8',
  },
});
