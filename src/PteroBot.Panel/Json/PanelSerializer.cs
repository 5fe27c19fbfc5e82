using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PteroBot.Panel.Client;
using PteroBot.Panel.Http;
using Refit;

namespace PteroBot.Panel.Json;

/// <summary>Between Refit and the wire: requests as plain JSON, answers out of their envelopes (<see cref="Shapes"/>).</summary>
internal sealed class PanelSerializer : IHttpContentSerializer
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private static readonly MediaTypeHeaderValue TextType = new("text/plain");

    public HttpContent ToHttpContent<T>(T item)
    {
        if (item is FileContents file)
            return new ReadOnlyMemoryContent(file.Bytes) { Headers = { ContentType = TextType } };
        var type = (JsonTypeInfo<T>)(PanelJson.Default.GetTypeInfo(typeof(T)) ?? ApplicationJson.Default.GetTypeInfo(typeof(T)))!;
        return new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, type)) { Headers = { ContentType = JsonType } };
    }

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        content is BufferedContent buffered
            ? Shapes.Of<T>().Read(buffered.Body)
            : Shapes.Of<T>().Read(await content.ReadAsByteArrayAsync(cancellationToken));

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
