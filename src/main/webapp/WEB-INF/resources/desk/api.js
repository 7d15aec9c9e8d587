const place = document.getElementById('api');
SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  deepLinking: false,
  validatorUrl: null,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
});
