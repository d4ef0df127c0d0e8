import { type ThemeConfig, theme } from 'antd';
import { themeQuartz } from 'ag-grid-community';
import type { Theme } from '../app/settings';

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** The component kit computes shades, so it needs the values themselves: read after the theme is set. */
export function kitTheme(which: Theme): ThemeConfig {
  return {
    algorithm: [which === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, theme.compactAlgorithm],
    token: {
      colorPrimary: token('primary'),
      colorLink: token('accent'),
      colorError: token('danger'),
      colorWarning: token('warn'),
      colorSuccess: token('good'),
      colorBgBase: token('panel'),
      colorBgContainer: token('field'),
      colorBgElevated: token('panel'),
      colorText: token('text'),
      colorTextSecondary: token('muted'),
      colorTextPlaceholder: token('muted'),
      colorTextDisabled: token('off'),
      colorBorder: token('line'),
      fontFamily: token('font'),
      // the compact algorithm takes two off
      fontSize: 15,
      borderRadius: 4,
      motion: false,
    },
    components: {
      // a dialog that asks something is not covered by what is told meanwhile, nor is what a button opened
      Drawer: { zIndexPopup: 950 },
      Notification: { zIndexPopup: 980 },
      Button: { dangerColor: token('on-danger') },
      Slider: {
        railBg: token('line'),
        railHoverBg: token('line'),
        trackBg: token('accent'),
        trackHoverBg: token('accent'),
        handleColor: token('accent'),
      },
      Segmented: {
        trackBg: token('row-odd'),
        itemColor: token('muted'),
        itemHoverColor: token('text'),
        itemSelectedBg: token('primary'),
        itemSelectedColor: token('on-primary'),
      },
      Tabs: {
        itemSelectedColor: token('accent'),
        itemActiveColor: token('accent'),
        itemHoverColor: token('accent'),
        inkBarColor: token('accent'),
      },
    },
  };
}

/** The grid takes the variables as they are and follows theme and density by itself. */
export const gridTheme = themeQuartz.withParams({
  backgroundColor: 'var(--panel)',
  foregroundColor: 'var(--text)',
  textColor: 'var(--text)',
  headerBackgroundColor: 'var(--bar)',
  headerTextColor: 'var(--muted)',
  headerFontWeight: 500,
  oddRowBackgroundColor: 'var(--row-odd)',
  rowHoverColor: 'var(--row-hover)',
  selectedRowBackgroundColor: 'var(--row-picked)',
  borderColor: 'var(--line)',
  accentColor: 'var(--accent)',
  inputBackgroundColor: 'var(--field)',
  menuBackgroundColor: 'var(--panel)',
  fontFamily: 'var(--font)',
  fontSize: 13,
  headerFontSize: 12,
  rowHeight: 'var(--row)',
  headerHeight: 'var(--head)',
  cellHorizontalPadding: 8,
  spacing: 4,
  wrapperBorderRadius: 4,
  rowBorder: false,
  columnBorder: false,
  browserColorScheme: 'inherit',
});
