#nullable enable
using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Discord.Net.Rest;

/// <summary>A JSON body in a pooled buffer; can be sent again until it is disposed.</summary>
internal sealed class JsonBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    private readonly PooledBuffer _buffer;

    private JsonBody(PooledBuffer buffer)
    {
        _buffer = buffer;
        Headers.ContentType = Json;
    }

    public ReadOnlyMemory<byte> Utf8 => _buffer.Written;

    public static JsonBody Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new PooledBuffer(1024);
        var writer = t_writer ??= new Utf8JsonWriter(buffer, Options);
        writer.Reset(buffer);
        write(writer, value);
        writer.Flush();
        writer.Reset(Stream.Null);
        return new JsonBody(buffer);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_buffer.Written, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Written.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _buffer.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A growing buffer from the shared pool.</summary>
internal sealed class PooledBuffer(int size) : IBufferWriter<byte>, IDisposable
{
    private byte[] _array = ArrayPool<byte>.Shared.Rent(size);
    private int _written;

    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => Reserve(sizeHint).AsMemory(_written);

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(sizeHint).AsSpan(_written);

    public void Dispose()
    {
        if (_array.Length > 0)
            ArrayPool<byte>.Shared.Return(_array);
        (_array, _written) = ([], 0);
    }

    private byte[] Reserve(int sizeHint)
    {
        var needed = _written + Math.Max(1, sizeHint);
        if (needed > _array.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _array.Length * 2));
            _array.AsSpan(0, _written).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_array);
            _array = larger;
        }
        return _array;
    }
}
