import { createApp } from 'vue';
import './gallery.css';
import GalleryApp from './GalleryApp.vue';

createApp(GalleryApp).mount('#app');
