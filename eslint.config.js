// Only the templates of .vue files: oxlint reads everything else.
import vue from 'eslint-plugin-vue';
import a11y from 'eslint-plugin-vuejs-accessibility';
import tsParser from '@typescript-eslint/parser';

export default [
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tsParser, sourceType: 'module' } },
    rules: {
      // Prettier decides the shape of the text.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      // An absent prop is `undefined` by type; a default of undefined says nothing more.
      'vue/require-default-prop': 'off',
      // A label either wraps its box or names it; demanding both is noise.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
];
