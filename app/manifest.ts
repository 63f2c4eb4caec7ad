import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Fodfæste',
    short_name: 'Fodfæste',
    lang: 'da',
    start_url: '/',
    display: 'standalone',
    // The values of `page` and `fjord-900`: a manifest can't read the token file.
    background_color: '#f1f4f3',
    theme_color: '#0b3a41',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
