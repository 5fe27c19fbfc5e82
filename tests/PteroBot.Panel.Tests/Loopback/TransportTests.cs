using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace PteroBot.Panel.Tests.Loopback;

/// <summary>The real network code against a real web server.</summary>
public sealed class TransportTests
{
    private const string Account = """{"object":"user","attributes":{"id":7}}""";

    private static Panels NewPanels() => new(new PanelOptions { AllowPrivate = true, Retries = 0 });

    private static PanelSettings At(LoopbackHost host) => new(PanelAddress.Parse(host.Address.ToString()));

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Account);
    }

    [Fact]
    public async Task A_call_arrives_and_its_answer_is_read()
    {
        await using var host = await LoopbackHost.StartAsync(AnswerAsync);
        using var panels = NewPanels();

        Assert.Equal(7, (await panels.Client(At(host), Rig.Key).Account.GetAsync()).Id);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_no_cookie_is_kept()
    {
        var cookies = new List<string?>();
        await using var host = await LoopbackHost.StartAsync(context =>
        {
            cookies.Add(context.Request.Headers.Cookie);
            context.Response.Headers.SetCookie = "pterodactyl_session=x";
            context.Response.Redirect("/auth/login");
            return Task.CompletedTask;
        });
        using var panels = NewPanels();

        for (var i = 0; i < 2; i++)
            Assert.Equal(AnswerSource.Redirect, (await Assert.ThrowsAsync<UnexpectedAnswerException>(() => panels.Client(At(host), Rig.Key).Account.GetAsync())).Origin);

        Assert.Equal(["", ""], cookies.Select(c => c ?? ""));
    }

    [Fact]
    public async Task A_compressed_answer_is_read()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionMode.Compress);
            await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Account));
        });
        using var panels = NewPanels();

        Assert.Equal(7, (await panels.Client(At(host), Rig.Key).Account.GetAsync()).Id);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_told()
    {
        await using var host = await LoopbackHost.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"object\":");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var panels = NewPanels();

        Assert.Equal(UnreachableReason.ConnectionLost, (await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(At(host), Rig.Key).Account.GetAsync())).Reason);
    }

    [Fact]
    public async Task Nothing_that_listens_is_told()
    {
        var host = await LoopbackHost.StartAsync(AnswerAsync);
        var settings = At(host);
        await host.DisposeAsync();
        using var panels = NewPanels();

        Assert.Equal(UnreachableReason.ConnectionRefused, (await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(settings, Rig.Key).Account.GetAsync())).Reason);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var host = await LoopbackHost.StartAsync(AnswerAsync, tls: true);
        using var panels = NewPanels();

        Assert.Equal(UnreachableReason.TlsFailed, (await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(At(host), Rig.Key).Account.GetAsync())).Reason);
    }

    [Fact]
    public async Task The_pinned_certificate_is_accepted_and_no_other()
    {
        await using var host = await LoopbackHost.StartAsync(AnswerAsync, tls: true);
        using var panels = NewPanels();
        var pin = host.Certificate!.GetCertHashString(HashAlgorithmName.SHA256);

        var account = await panels.Client(At(host) with { PinnedCertificate = pin }, Rig.Key).Account.GetAsync();
        var other = await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(At(host) with { PinnedCertificate = new string('0', 64) }, Rig.Key).Account.GetAsync());

        Assert.Equal((7, UnreachableReason.TlsFailed), (account.Id, other.Reason));
    }

    [Fact]
    public async Task An_extra_authority_is_trusted_for_its_own_names_only()
    {
        await using var host = await LoopbackHost.StartAsync(AnswerAsync, tls: true);
        using var panels = NewPanels();
        var trusting = At(host) with { ExtraAuthority = host.Certificate!.ExportCertificatePem() };
        var otherName = trusting with { Address = PanelAddress.Parse(host.Address.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal)) };

        var account = await panels.Client(trusting, Rig.Key).Account.GetAsync();
        var wrong = await Assert.ThrowsAsync<PanelUnreachableException>(() => panels.Client(otherName, Rig.Key).Account.GetAsync());

        Assert.Equal((7, UnreachableReason.TlsFailed), (account.Id, wrong.Reason));
    }
}
