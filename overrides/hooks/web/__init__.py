"""What the published site needs as a site: assets, policy, service worker, manifest."""
