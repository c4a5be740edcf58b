import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-700.css';
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-700.css';
import './fonts.css';
import './workbench.css';
import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';

const place = document.getElementById('workbench');
if (place === null) throw new Error('index.html has no place for the workbench');
createRoot(place).render(<Workbench />);
