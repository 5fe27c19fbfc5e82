using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Requests;

/// <summary>A yes that is about to be carried out.</summary>
internal sealed record RequestStart(AdministrationAccess Access, Approval Approval, ServerTemplate Template, IReadOnlyDictionary<string, string?> Environment);

/// <summary>How a yes ended.</summary>
/// <param name="Request">The request as it is now.</param>
/// <param name="Trouble">Why there is no server, in a sentence; null when there is one.</param>
/// <param name="IsNewAccount">Whether an account was made for the member.</param>
internal sealed record RequestEnd(Stored<ServerRequest> Request, string? Trouble = null, bool IsNewAccount = false);

/// <summary>Makes the server that somebody said yes to, with the guild's application key.</summary>
internal sealed class RequestMaking(Administration administration, TemplateBook templates, RequestBook book, AuditLog audit)
{
    /// <summary>Says yes. Pressed twice, or by two people, it is said once; what is to be done then is <see cref="MakeAsync"/>.</summary>
    public async Task<Decision<RequestStart>> ApproveAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(actor.GuildId!.Value, id, cancellationToken) is not { } found)
            return new Explained("This request is not kept any more.");
        var mark = PanelPages.Mark(PanelAddress.Parse(found.Value.Panel));
        if (!(await administration.OpenAsync(actor, mark, cancellationToken)).TryGet(out var access, out var refusal))
            return refusal;
        if (await templates.FindAsync(found.Value.GuildId, found.Value.Template, cancellationToken) is not { } template)
            return new Explained($"The template {Outside.Code(found.Value.Template)} was removed. Say no, or add it again.");
        if (await templates.EnvironmentAsync(template, cancellationToken) is not { } environment)
            return new Explained("The template's variables cannot be read any more. Add the template again.");
        if (!(await book.ApproveAsync(actor, id, cancellationToken)).TryGet(out var approval, out refusal))
            return refusal;
        return new RequestStart(access, approval, template, environment);
    }

    /// <summary>Makes the server, unless it is there already.</summary>
    public async Task<RequestEnd> MakeAsync(RequestStart start, CancellationToken cancellationToken)
    {
        var (access, approval, template, environment) = start;
        try
        {
            var there = await ThereAsync(access.Application, approval.Request.Id, cancellationToken);
            var (owner, isNew, no) = there is null ? await OwnerAsync(access, approval.Request, cancellationToken) : (null, false, null);
            if (no is not null)
                return new RequestEnd(await book.GiveBackAsync(approval, ChangeEnd.Refused(no)), no);
            var server = there ?? await access.Application.Servers.CreateAsync(Wanted(approval, template, environment, owner!), cancellationToken);
            return new RequestEnd(await book.FinishAsync(approval, server.Identifier), IsNewAccount: isNew);
        }
        catch (PanelException failure)
        {
            return new RequestEnd(await book.GiveBackAsync(approval, PanelChanges.EndOf(failure)), AdminTexts.Of(failure) ?? PanelFailureText.Of(failure));
        }
        catch (OperationCanceledException)
        {
            await book.GiveBackAsync(approval, ChangeEnd.Unknown("The bot stopped while the server was made."));
            throw;
        }
    }

    /// <summary>The server of this request, when it was made before and nobody was told.</summary>
    public static async Task<Server?> ThereAsync(ApplicationApi application, string request, CancellationToken cancellationToken)
    {
        try
        {
            return await application.Servers.GetExternalAsync(ServerRequest.ExternalId(request), null, cancellationToken);
        }
        catch (PanelNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The member's account: the linked one, or a new one. Somebody else's address gives nobody a server.</summary>
    private async Task<(User? Owner, bool IsNew, string? No)> OwnerAsync(AdministrationAccess access, Stored<ServerRequest> asked, CancellationToken cancellationToken)
    {
        var (users, request) = (access.Application.Users, asked.Value);
        if (request.Username is { } username)
        {
            var named = await users.ListAsync(new UserQuery { Username = username }, cancellationToken);
            return named.Items.FirstOrDefault(user => user.Username.Equals(username, StringComparison.OrdinalIgnoreCase)) is { } linked
                ? (linked, false, null)
                : (null, false, $"The panel has no user called {Outside.Code(username)} any more. {Outside.Text(request.MemberName)} has to /link again and ask again.");
        }
        var email = request.Email ?? "";
        var known = await users.ListAsync(new UserQuery { Email = email }, cancellationToken);
        var same = known.Items.FirstOrDefault(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
        // Made for this very request, before the bot died on the way.
        if (same?.ExternalId == ServerRequest.ExternalId(asked.Id))
            return (same, true, null);
        if (same is not null)
            return (null, false, $"There is an account with the address that {Outside.Text(request.MemberName)} gave. Its owner has to /link it and ask again; say no to this one.");
        var wanted = new NewUser(email, UsernameOf(request), "Discord", "Member") { ExternalId = ServerRequest.ExternalId(asked.Id) };
        var change = new Change("user.create", null, wanted.Username, access.Panel.ToString()) { Detail = "for a request" };
        return (await audit.ChangeAsync(access.Actor, change, token => users.CreateAsync(wanted, token), cancellationToken), true, null);
    }

    private static NewServer Wanted(Approval approval, ServerTemplate template, IReadOnlyDictionary<string, string?> environment, User owner) =>
        new(approval.Request.Value.ServerName, owner.Id, template.EggId)
        {
            ExternalId = ServerRequest.ExternalId(approval.Request.Id),
            DockerImage = template.Image,
            Startup = template.Startup,
            Environment = environment,
            Limits = template.Limits,
            FeatureLimits = template.FeatureLimits,
            OomDisabled = template.Limits.OomDisabled,
            Deploy = new Deployment(),
        };

    /// <summary>The member's name as the panel takes names, and their number, so that it is nobody else's.</summary>
    private static string UsernameOf(ServerRequest request)
    {
        var name = new string([.. request.MemberName.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(20)]);
        return $"{(name.Length > 0 ? name : "member")}-{request.MemberId}";
    }
}
