using System.Net;
using System.Text;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Transfers;

public sealed class FileTransferTests
{
    private const string Download = "/api/client/servers/7250dc0e/files/download?file=/a.txt";
    private const string Upload = "/api/client/servers/7250dc0e/files/upload";
    private static readonly Guid Backup = Guid.Parse("4379843c-2d13-4af3-ae21-839fcd4c392b");

    private static string Link(string url) => $$$"""{"object":"signed_url","attributes":{"url":"{{{url}}}"}}""";

    [Fact]
    public async Task A_file_comes_over_its_link_without_the_key()
    {
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"));
        rig.Http.On("GET", "/download/file?token=jwt", _ => StubHttp.Answer(HttpStatusCode.OK, "contents", "application/octet-stream"));
        using var destination = new MemoryStream();
        var told = new Progress();

        var length = await rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", destination, told);

        Assert.Equal(("contents", 8, 8), (Encoding.UTF8.GetString(destination.ToArray()), length, told.Last));
        Assert.False(rig.Http.Requests[1].Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_used_link_is_a_failure_of_the_node_and_is_not_tried_again()
    {
        using var rig = new Rig(new PanelOptions { Retries = 2 }).Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"))
            .On("GET", "/download/file", HttpStatusCode.NotFound, """{"error":"The requested resource was not found on this server."}""");

        var failure = await Assert.ThrowsAsync<NodeFailedException>(() => rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", Stream.Null));

        Assert.Equal((true, HttpStatusCode.NotFound, "The requested resource was not found on this server."), (failure.Reached, failure.Status, failure.Detail));
        Assert.DoesNotContain("jwt", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task A_node_that_is_down_is_told_as_such()
    {
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"));
        rig.Http.On("GET", "/download/file", _ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.False((await Assert.ThrowsAsync<NodeFailedException>(() => rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", Stream.Null))).Reached);
    }

    [Fact]
    public async Task An_unfinished_backup_is_not_downloaded()
    {
        using var rig = new Rig().Ok($"/api/client/servers/7250dc0e/backups/{Backup}", """{"object":"backup","attributes":{"is_successful":false,"completed_at":null}}""");

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.Transfers.DownloadBackupAsync(Rig.Server, Backup, Stream.Null));
    }

    [Fact]
    public async Task A_finished_backup_is_downloaded()
    {
        using var rig = new Rig().Ok($"/api/client/servers/7250dc0e/backups/{Backup}", Routes.Samples.Backup)
            .Ok($"/api/client/servers/7250dc0e/backups/{Backup}/download", Link("https://s3.example.com/b.tar.gz?X-Amz=1"));
        rig.Http.On("GET", "/b.tar.gz", _ => StubHttp.Answer(HttpStatusCode.OK, "tar", "application/x-gzip"));
        using var destination = new MemoryStream();

        Assert.Equal(3, await rig.Client.Transfers.DownloadBackupAsync(Rig.Server, Backup, destination));
    }

    [Fact]
    public async Task A_file_goes_as_one_part_with_a_name_of_any_kind()
    {
        using var rig = new Rig().Ok(Upload, Link("https://node.example.com:8080/upload/file?token=jwt")).On("POST", "/upload/file", HttpStatusCode.OK, "");
        var told = new Progress();

        await rig.Client.Transfers.UploadAsync(Rig.Server, "/my world", "größe \"x\".txt", new MemoryStream(Encoding.UTF8.GetBytes("motd")), told);

        var sent = rig.Http.Requests[1];
        Assert.Equal("/upload/file?token=jwt&directory=/my world", sent.Path);
        Assert.Contains("name=\"files\"; filename=\"größe %22x%22.txt\"", sent.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nmotd\r\n", sent.Body, StringComparison.Ordinal);
        Assert.Equal(4, told.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\r\nb")]
    public async Task A_name_that_is_a_path_is_refused(string name)
    {
        using var rig = new Rig();

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.Transfers.UploadAsync(Rig.Server, "/", name, Stream.Null));
    }

    [Fact]
    public async Task Cancelling_ends_a_transfer_as_a_cancellation()
    {
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"));
        using var cancel = new CancellationTokenSource();
        rig.Http.On("GET", "/download/file", _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new LargeFile(long.MaxValue)) });

        var transfer = rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", Stream.Null, new Progress(bytes => { if (bytes > 1_000_000) cancel.Cancel(); }), cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transfer);
    }

    [Fact]
    public async Task A_stream_of_the_caller_that_fails_is_not_the_nodes_fault()
    {
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt")).Ok(Upload, Link("https://node.example.com:8080/upload/file?token=jwt"))
            .On("POST", "/upload/file", HttpStatusCode.OK, "");
        rig.Http.On("GET", "/download/file", _ => StubHttp.Answer(HttpStatusCode.OK, "contents", "application/octet-stream"));
        var closed = new MemoryStream();
        closed.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", closed));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => rig.Client.Transfers.UploadAsync(Rig.Server, "/", "a.txt", closed));
    }

    [Fact]
    public async Task A_transfer_in_which_nothing_moves_ends()
    {
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"));
        var asked = new TaskCompletionSource();
        rig.Http.On("GET", "/download/file", async (_, ct) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            throw new InvalidOperationException();
        });

        var transfer = rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", Stream.Null);
        await asked.Task;
        rig.Clock.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<NodeFailedException>(() => transfer);
    }

    [Fact]
    public async Task A_hundred_megabytes_need_no_memory_to_speak_of()
    {
        const long Size = 100 * 1024 * 1024;
        using var rig = new Rig().Ok(Download, Link("https://node.example.com:8080/download/file?token=jwt"));
        rig.Http.On("GET", "/download/file", _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new LargeFile(Size)) });

        // Everything here completes at once, so it all happens on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = await rig.Client.Transfers.DownloadAsync(Rig.Server, "/a.txt", Stream.Null);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(Size, length);
        Assert.InRange(allocated, 0, 10 * 1024 * 1024);
    }

    [Fact]
    public async Task A_hundred_megabytes_go_up_without_memory_to_speak_of()
    {
        const long Size = 100 * 1024 * 1024;
        var node = new Swallowing();
        using var panels = new Panels(new PanelOptions { Retries = 0 }, null, null, _ => node);
        var transfers = panels.Client(new PanelSettings(Rig.Address), Rig.Key).Transfers;
        var told = new Progress();

        var before = GC.GetAllocatedBytesForCurrentThread();
        await transfers.UploadAsync(Rig.Server, "/", "world.zip", new LargeFile(Size), told);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((Size, true), (told.Last, node.Taken > Size));
        Assert.InRange(allocated, 0, 10 * 1024 * 1024);
    }

    /// <summary>Panel and node in one; what is uploaded is counted and gone.</summary>
    private sealed class Swallowing : HttpMessageHandler
    {
        public long Taken { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is null)
                return StubHttp.Answer(HttpStatusCode.OK, Link("https://node.example.com:8080/upload/file?token=jwt"), "application/json");
            var counter = new Counter();
            await request.Content.CopyToAsync(counter, cancellationToken);
            Taken = counter.Length;
            return StubHttp.Answer(HttpStatusCode.OK, "", "application/json");
        }

        private sealed class Counter : Stream
        {
            private long _length;

            public override bool CanRead => false;

            public override bool CanSeek => false;

            public override bool CanWrite => true;

            public override long Length => _length;

            public override long Position { get => _length; set => throw new NotSupportedException(); }

            public override void Flush()
            {
            }

            public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

            public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

            public override void SetLength(long value) => throw new NotSupportedException();

            public override void Write(byte[] buffer, int offset, int count) => _length += count;

            public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            {
                _length += buffer.Length;
                return ValueTask.CompletedTask;
            }

            // What the base class does here goes to another thread.
            public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

            public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
    }

    private sealed class Progress(Action<long>? then = null) : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value)
        {
            Last = value;
            then?.Invoke(value);
        }
    }

    /// <summary>Zeros, as many as wanted, without having them.</summary>
    private sealed class LargeFile(long size) : Stream
    {
        private long _left = size;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = (int)Math.Min(buffer.Length, _left);
            _left -= read;
            return ValueTask.FromResult(read);
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
