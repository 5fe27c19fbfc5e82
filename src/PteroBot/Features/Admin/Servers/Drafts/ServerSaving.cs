using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>
/// Saves what a draft changes on a server that is there. The panel replaces whole parts of a server, so each part is read anew and sent whole: what
/// somebody else changed meanwhile, and what this draft does not touch, stays.
/// </summary>
internal sealed class ServerSaving(AuditLog audit, AdminShelf<Server> shelf)
{
    public static bool HasChanges(OpenDraft draft) => draft.Texts.Changed.Count > 0 || draft.Draft is { Gains.Count: > 0 } or { Losses.Count: > 0 } or { Address: not null };

    /// <summary>The draft with what is saved as saved, and what is wrong with the rest.</summary>
    public async Task<(OpenDraft Left, IReadOnlyList<DraftProblem> Problems)> SaveAsync(AdministrationAccess access, OpenDraft draft, CancellationToken cancellationToken)
    {
        var left = draft;
        var problems = new List<DraftProblem>();
        foreach (var part in Parts)
        {
            try
            {
                left = await SavePartAsync(access, left, part, cancellationToken);
            }
            catch (PanelException failure)
            {
                problems.AddRange(DraftFailures.Of(failure, draft.Draft).Except(problems));
            }
        }
        shelf.Forget(access);
        return (left, problems);
    }

    private async Task<OpenDraft> SavePartAsync(AdministrationAccess access, OpenDraft draft, Part part, CancellationToken cancellationToken)
    {
        var fields = draft.Texts.Changed.Where(part.Has).ToList();
        var moves = part.Action == Build && draft.Draft is { Gains.Count: > 0 } or { Losses.Count: > 0 } or { Address: not null };
        if (fields.Count == 0 && !(moves && part.Action == Build))
            return draft;
        var now = await access.Application.Servers.GetAsync(draft.Draft.ServerId!.Value, cancellationToken: cancellationToken);
        var change = new Change(part.Action, now.Identifier, now.Name, access.Panel.ToString()) { Detail = string.Join(", ", moves ? [.. fields, "addresses"] : fields) };
        await audit.ChangeAsync(access.Actor, change, token => part.SendAsync(access.Application.Servers, now, draft, token), cancellationToken);
        var content = part.Action == Build ? draft.Draft with { Gains = [], Losses = [], Address = null } : draft.Draft;
        return draft.With(content, draft.Texts.Kept(fields));
    }

    private const string Build = "server.build";

    private static readonly Part[] Parts =
    [
        new("server.details", IsDetail, (servers, now, draft, token) => servers.SetDetailsAsync(now.Id, DetailsOf(now, draft), token)),
        new(Build, IsBuild, (servers, now, draft, token) => servers.SetBuildAsync(now.Id, BuildOf(now, draft), token)),
        new("server.startup", field => !IsDetail(field) && !IsBuild(field), (servers, now, draft, token) => servers.SetStartupAsync(now.Id, StartupOf(now, draft), token)),
    ];

    private static bool IsDetail(string field) => DraftSteps.Of(field) == DraftStep.Basics;

    private static bool IsBuild(string field) => DraftSteps.Of(field) == DraftStep.Limits;

    internal static ServerDetails DetailsOf(Server now, OpenDraft draft)
    {
        var texts = draft.Texts;
        var kept = ServerDetails.From(now);
        return new ServerDetails(
            texts.HasChanged(DraftFields.Name) ? texts[DraftFields.Name] : kept.Name,
            texts.HasChanged(DraftFields.Owner) ? draft.Draft.OwnerId : kept.OwnerId)
        {
            ExternalId = texts.HasChanged(DraftFields.ExternalId) ? NullWhenEmpty(texts[DraftFields.ExternalId]) : kept.ExternalId,
            Description = texts.HasChanged(DraftFields.Description) ? texts[DraftFields.Description] : kept.Description,
        };
    }

    internal static ServerBuild BuildOf(Server now, OpenDraft draft)
    {
        var (texts, limits, counts) = (draft.Texts, ServerMaking.LimitsOf(draft.Texts), ServerMaking.CountsOf(draft.Texts));
        var kept = ServerBuild.From(now);
        return new ServerBuild(draft.Draft.Address?.Id ?? kept.AllocationId)
        {
            Limits = now.Limits with
            {
                Memory = texts.HasChanged(DraftFields.Memory) ? limits.Memory : now.Limits.Memory,
                Swap = texts.HasChanged(DraftFields.Swap) ? limits.Swap : now.Limits.Swap,
                Disk = texts.HasChanged(DraftFields.Disk) ? limits.Disk : now.Limits.Disk,
                Io = texts.HasChanged(DraftFields.Io) ? limits.Io : now.Limits.Io,
                Cpu = texts.HasChanged(DraftFields.Cpu) ? limits.Cpu : now.Limits.Cpu,
                Threads = texts.HasChanged(DraftFields.Threads) ? limits.Threads : now.Limits.Threads,
                OomDisabled = texts.HasChanged(DraftFields.OomDisabled) ? limits.OomDisabled : now.Limits.OomDisabled,
            },
            FeatureLimits = now.FeatureLimits with
            {
                Databases = texts.HasChanged(DraftFields.Databases) ? counts.Databases : now.FeatureLimits.Databases,
                Allocations = texts.HasChanged(DraftFields.Allocations) ? counts.Allocations : now.FeatureLimits.Allocations,
                Backups = texts.HasChanged(DraftFields.Backups) ? counts.Backups : now.FeatureLimits.Backups,
            },
            OomDisabled = texts.HasChanged(DraftFields.OomDisabled) ? limits.OomDisabled : kept.OomDisabled,
            AddAllocations = IdsOf(draft.Draft.Gains),
            RemoveAllocations = IdsOf(draft.Draft.Losses),
        };
    }

    internal static ServerStartup StartupOf(Server now, OpenDraft draft)
    {
        var (texts, kept) = (draft.Texts, ServerStartup.From(now));
        return new ServerStartup(
            texts.HasChanged(DraftFields.Startup) ? texts[DraftFields.Startup] : kept.Startup,
            texts.HasChanged(DraftFields.Egg) ? draft.Draft.EggId ?? kept.EggId : kept.EggId,
            texts.HasChanged(DraftFields.Image) ? texts[DraftFields.Image] : kept.Image)
        {
            Environment = EnvironmentOf(kept, draft),
            SkipScripts = draft.Draft.Flags.SkipsInstallation,
        };
    }

    /// <summary>All variables: those that the panel does not get, it empties.</summary>
    private static Dictionary<string, string?> EnvironmentOf(ServerStartup kept, OpenDraft draft)
    {
        var isSameEgg = !draft.Texts.HasChanged(DraftFields.Egg);
        var all = isSameEgg ? new Dictionary<string, string?>(kept.Environment) : [];
        foreach (var variable in draft.Draft.Variables)
            if (!isSameEgg || draft.Texts.HasChanged(variable.Field) || !all.ContainsKey(variable.Key))
                all[variable.Key] = draft.Texts[variable.Field];
        return all;
    }

    private static IReadOnlyList<int>? IdsOf(IReadOnlyList<DraftChoice> addresses) => addresses.Count == 0 ? null : [.. addresses.Select(address => address.Id)];

    private static string? NullWhenEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>One of the three calls that change a server.</summary>
    private sealed record Part(string Action, Func<string, bool> Has, Func<IServersApi, Server, OpenDraft, CancellationToken, Task<Server>> SendAsync);
}
