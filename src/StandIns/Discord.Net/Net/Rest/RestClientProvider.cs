namespace Discord.Net.Rest;

/// <summary>Makes the client that talks to the API at <paramref name="baseUrl"/>.</summary>
public delegate IRestClient RestClientProvider(string baseUrl);
