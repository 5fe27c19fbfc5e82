#nullable enable

namespace Discord.Interactions;

/// <summary>Preconditions in their groups: one of a named group is enough, of the others every one must hold.</summary>
internal sealed class PreconditionSet(string owner, IEnumerable<PreconditionAttribute> preconditions)
{
    private readonly PreconditionAttribute[] _all = [.. preconditions];
    private readonly IGrouping<string?, PreconditionAttribute>[] _groups = [.. preconditions.GroupBy(precondition => precondition.Group)];

    public IReadOnlyCollection<PreconditionAttribute> All => _all;

    public async Task<PreconditionResult> CheckAsync(IInteractionContext context, ICommandInfo command, IServiceProvider services)
    {
        foreach (var group in _groups)
        {
            var result = group.Key is null
                ? await CheckAllAsync(group, context, command, services)
                : await CheckAnyAsync(group, context, command, services);
            if (!result.IsSuccess)
                return result;
        }
        return PreconditionResult.FromSuccess();
    }

    private static async Task<PreconditionResult> CheckAllAsync(
        IEnumerable<PreconditionAttribute> group,
        IInteractionContext context,
        ICommandInfo command,
        IServiceProvider services)
    {
        foreach (var precondition in group)
        {
            var result = await precondition.CheckRequirementsAsync(context, command, services);
            if (!result.IsSuccess)
                return result;
        }
        return PreconditionResult.FromSuccess();
    }

    private async Task<PreconditionResult> CheckAnyAsync(
        IGrouping<string?, PreconditionAttribute> group,
        IInteractionContext context,
        ICommandInfo command,
        IServiceProvider services)
    {
        List<PreconditionResult> failures = [];
        foreach (var precondition in group)
        {
            var result = await precondition.CheckRequirementsAsync(context, command, services);
            if (result.IsSuccess)
                return result;
            failures.Add(result);
        }
        return PreconditionGroupResult.FromError($"{owner} precondition group {group.Key} failed.", failures);
    }
}
