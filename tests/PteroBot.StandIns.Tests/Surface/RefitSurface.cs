namespace PteroBot.StandIns.Tests.Surface;

/// <summary>The part of Refit 8 that the stand-in may have, written by hand in the notation of the listing (without nullable annotations).</summary>
internal static class RefitSurface
{
    public const string Listing = """
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public abstract class HttpMethodAttribute : Attribute
          protected HttpMethodAttribute(string path);
          public abstract HttpMethod Method { get; }
          public virtual string Path { get; protected set; }
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public class GetAttribute : HttpMethodAttribute
          public GetAttribute(string path);
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public class PostAttribute : HttpMethodAttribute
          public PostAttribute(string path);
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public class PutAttribute : HttpMethodAttribute
          public PutAttribute(string path);
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public class PatchAttribute : HttpMethodAttribute
          public PatchAttribute(string path);
        [AttributeUsage(Method, AllowMultiple=False, Inherited=True)] public class DeleteAttribute : HttpMethodAttribute
          public DeleteAttribute(string path);
        [AttributeUsage(Parameter, AllowMultiple=False, Inherited=True)] public class BodyAttribute : Attribute
          public BodyAttribute();
        [AttributeUsage(Property, Parameter, AllowMultiple=False, Inherited=True)] public class QueryAttribute : Attribute
          public QueryAttribute();
          public QueryAttribute(CollectionFormat collectionFormat);
          public CollectionFormat CollectionFormat { get; set; }
        public enum CollectionFormat
          RefitParameterFormatter=0, Csv=1, Ssv=2, Tsv=3, Pipes=4, Multi=5
        [AttributeUsage(Property, Parameter, AllowMultiple=False, Inherited=True)] public class AliasAsAttribute : Attribute
          public AliasAsAttribute(string name);
          public string Name { get; protected set; }
        [AttributeUsage(Method, Interface, AllowMultiple=False, Inherited=True)] public class HeadersAttribute : Attribute
          public HeadersAttribute(params string[] headers);
          public string[] Headers { get; }
        [AttributeUsage(Parameter, AllowMultiple=False, Inherited=True)] public class HeaderAttribute : Attribute
          public HeaderAttribute(string header);
          public string Header { get; }
        public interface IHttpContentSerializer
          HttpContent ToHttpContent<T>(T item);
          Task<T> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);
          string GetFieldNameForProperty(PropertyInfo propertyInfo);
        public interface IUrlParameterFormatter
          string Format(object value, ICustomAttributeProvider attributeProvider, Type type);
        public class DefaultUrlParameterFormatter : IUrlParameterFormatter
          public DefaultUrlParameterFormatter();
          public virtual string Format(object value, ICustomAttributeProvider attributeProvider, Type type);
        public class RefitSettings
          public RefitSettings(IHttpContentSerializer contentSerializer);
          public IHttpContentSerializer ContentSerializer { get; set; }
          public IUrlParameterFormatter UrlParameterFormatter { get; set; }
          public Func<HttpResponseMessage, Task<Exception>> ExceptionFactory { get; set; }
          public Func<HttpResponseMessage, Exception, Task<Exception>> DeserializationExceptionFactory { get; set; }
        public static class RestService
          public static T For<T>(HttpClient client, RefitSettings settings);
        public class ApiException : Exception
          public HttpStatusCode StatusCode { get; }
          public string ReasonPhrase { get; }
          public HttpRequestMessage RequestMessage { get; }
          public string Content { get; }
        """;
}
