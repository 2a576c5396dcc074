import '@katek/widget/define.js';
import '@katek/widget/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#root');
