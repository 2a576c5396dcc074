export { registerPages, type PageFolders } from './pages.routes.ts';
