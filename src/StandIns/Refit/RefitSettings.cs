namespace Refit;

public class RefitSettings(IHttpContentSerializer contentSerializer)
{
    public IHttpContentSerializer ContentSerializer { get; set; } = contentSerializer;

    public IUrlParameterFormatter UrlParameterFormatter { get; set; } = new DefaultUrlParameterFormatter();

    public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; } =
        static async response => response.IsSuccessStatusCode ? null : await ApiException.CreateAsync(response).ConfigureAwait(false);

    public Func<HttpResponseMessage, Exception, Task<Exception?>>? DeserializationExceptionFactory { get; set; }
}
