SwaggerUIBundle({
	url: "/openapi.json",
	dom_id: "#swagger-ui",
	presets: [SwaggerUIBundle.presets.apis],
	// The online validator would be sent the address of this server.
	validatorUrl: null,
});
