namespace Refit;

/// <summary>The body of a request: text, streams and ready content go as they are, everything else through the serializer.</summary>
internal static class BodyContent
{
    public static HttpContent Of(object body, IHttpContentSerializer serializer) => body switch
    {
        HttpContent content => content,
        Stream stream => new StreamContent(stream),
        string text => new StringContent(text),
        _ => Serialized.Of(body.GetType(), serializer, body),
    };

    /// <summary>Gets from a run-time type to the serializer's generic method without reflection on every call.</summary>
    private abstract class Serialized
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Serialized> Types = new();

        public static HttpContent Of(Type type, IHttpContentSerializer serializer, object body) =>
            Types.GetOrAdd(type, static t => (Serialized)Activator.CreateInstance(typeof(Serialized<>).MakeGenericType(t))!).Write(serializer, body);

        protected abstract HttpContent Write(IHttpContentSerializer serializer, object body);
    }

    private sealed class Serialized<T> : Serialized
    {
        protected override HttpContent Write(IHttpContentSerializer serializer, object body) => serializer.ToHttpContent((T)body);
    }
}
