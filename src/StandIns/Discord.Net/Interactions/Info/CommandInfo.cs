using Microsoft.Extensions.DependencyInjection;

namespace Discord.Interactions;

public abstract class CommandInfo<TParameter> : ICommandInfo
    where TParameter : class, IParameterInfo
{
    private readonly CommandMethod _method;
    private readonly PreconditionSet _preconditions;

    internal CommandInfo(ModuleInfo module, CommandMethod method, CommandDeclaration declaration)
    {
        Module = module;
        Name = declaration.Name;
        IgnoreGroupNames = declaration.IgnoreGroupNames;
        RunMode = declaration.RunMode == RunMode.Default ? module.CommandService.DefaultRunMode : declaration.RunMode;
        Attributes = [.. method.Attributes.Where(Declared.IsForeign)];
        _preconditions = new PreconditionSet(method.Attributes.OfType<PreconditionAttribute>());
        _method = method;
    }

    public ModuleInfo Module { get; }

    public InteractionService CommandService => Module.CommandService;

    public string Name { get; }

    public string MethodName => _method.Name;

    public virtual bool IgnoreGroupNames { get; }

    public abstract bool SupportsWildCards { get; }

    public bool IsTopLevelCommand => IgnoreGroupNames || Module.GroupPath.Count == 0;

    public RunMode RunMode { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public IReadOnlyCollection<PreconditionAttribute> Preconditions => _preconditions.All;

    public abstract IReadOnlyList<TParameter> Parameters { get; }

    IReadOnlyCollection<IParameterInfo> ICommandInfo.Parameters => Parameters;

    public Task<IResult> ExecuteAsync(IInteractionContext context, IServiceProvider services)
    {
        if (RunMode == RunMode.Sync)
            return RunAsync(context, services);
        _ = Task.Run(() => RunAsync(context, services));
        return ExecuteResult.SuccessTask;
    }

    public async Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, IServiceProvider services)
    {
        var result = await Module.CheckPreconditionsAsync(context, this, services);
        return result.IsSuccess ? await _preconditions.CheckAsync(context, this, services) : result;
    }

    public override string ToString() => string.Join(' ', IgnoreGroupNames ? [Name] : [.. Module.GroupPath, Name]);

    internal abstract ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services);

    private async Task<IResult> RunAsync(IInteractionContext context, IServiceProvider services)
    {
        using var scope = CommandService.AutoServiceScopes ? services.GetService<IServiceScopeFactory>()?.CreateScope() : null;
        IResult result;
        try
        {
            result = await CheckedRunAsync(context, scope?.ServiceProvider ?? services);
        }
        catch (Exception exception)
        {
            result = await FailedAsync(context, exception);
            if (CommandService.ThrowOnError)
            {
                await CommandService.RaiseInteractionExecutedAsync(this, context, result);
                throw;
            }
        }
        await CommandService.RaiseInteractionExecutedAsync(this, context, result);
        return result;
    }

    private async Task<IResult> CheckedRunAsync(IInteractionContext context, IServiceProvider services)
    {
        var allowed = await CheckPreconditionsAsync(context, services);
        if (!allowed.IsSuccess)
            return allowed;
        var parsed = await ParseArgumentsAsync(context, services);
        return parsed.IsSuccess ? await InvokeAsync(context, parsed.Args, services) : parsed;
    }

    private async Task<IResult> InvokeAsync(IInteractionContext context, object[] arguments, IServiceProvider services)
    {
        var module = Module.Create(services);
        module.SetContext(context);
        try
        {
            await module.BeforeExecuteAsync(this);
            module.BeforeExecute(this);
            await _method.InvokeAsync(module, arguments);
            return ExecuteResult.Success;
        }
        catch (Exception exception)
        {
            // What a command throws is its own result; it never reaches whoever passed the interaction on.
            return await FailedAsync(context, exception);
        }
        finally
        {
            await module.AfterExecuteAsync(this);
            module.AfterExecute(this);
            (module as IDisposable)?.Dispose();
        }
    }

    private async Task<IResult> FailedAsync(IInteractionContext context, Exception exception)
    {
        var wrapped = new InteractionException(this, context, exception);
        await CommandService.LogErrorAsync(wrapped);
        return ExecuteResult.FromError(wrapped);
    }
}
